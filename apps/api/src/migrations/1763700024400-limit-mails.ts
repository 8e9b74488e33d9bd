import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

/**
 * Two things about addresses that belong to no tenant: how many mails somebody was made to get within the hour (JB-08), and
 * which notices of mail servers have been heard, so that none is heard twice.
 */
export class LimitMails1763700024400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.mail_places (
        id uuid primary key default gen_random_uuid(),
        place_key text collate "C" not null,
        taken_at timestamptz not null default tenancy.now()
      )`);
    await runner.query(`create index mail_places_taken on identity.mail_places (place_key, taken_at)`);
    await runner.query(`
      create table identity.bounce_notices (
        id uuid primary key,
        heard_at timestamptz not null default tenancy.now()
      )`);
    await runner.query(`create index contacts_address on contacts (email_norm) where deleted_at is null`);
    await protectTable(runner, 'mail_places', 'identity');
    await protectTable(runner, 'bounce_notices', 'identity');
    // In the transaction that takes up the mail: two of them wait for each other, and one that is taken back gives it back.
    await definerFunction(
      runner,
      'identity.take_mail_place(text, int, interval)',
      `identity.take_mail_place(wanted text, most int, span interval) returns boolean language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('mail place ' || wanted, 0));
        delete from identity.mail_places p where p.place_key = wanted and p.taken_at <= tenancy.now() - span;
        if (select count(*) from identity.mail_places p where p.place_key = wanted) >= most then return false; end if;
        insert into identity.mail_places (place_key) values (wanted);
        return true;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.hear_bounce(uuid, text)',
      `identity.hear_bounce(notice_id uuid, address_key text) returns table (tenant_id uuid) language plpgsql as $$
      begin
        delete from identity.bounce_notices n where n.heard_at < tenancy.now() - interval '1 day';
        insert into identity.bounce_notices (id) values (notice_id) on conflict do nothing;
        if not found then return; end if;
        insert into identity.suppressed_addresses (email_norm, cause) values (address_key, 'notice') on conflict do nothing;
        if not found then return; end if;
        return query select c.tenant_id from public.contacts c
          where c.deleted_at is null and (c.email_norm = address_key
            or c.user_id = (select u.id from identity.users u where u.email_norm = address_key)) limit 100;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
