import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable } from './protect-table';

/**
 * Addresses that have refused a mail for good. They belong to no tenant: one mailbox is written to from several, and who
 * wrote first is nobody else's to know. So there is no list to read, only the answer about an address that one has.
 */
export class SuppressAddresses1763700024100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.suppressed_addresses (
        email_norm text collate "C" primary key,
        cause text not null check (cause in ('refused', 'notice')),
        smtp_code int,
        since timestamptz not null default tenancy.now()
      )`);
    await protectTable(runner, 'suppressed_addresses', 'identity');
    await definerFunction(
      runner,
      'identity.suppress_address(text, text, int)',
      `identity.suppress_address(address_key text, why text, code int) returns boolean language sql as $$
        with added as (
          insert into identity.suppressed_addresses (email_norm, cause, smtp_code) values (address_key, why, code)
          on conflict do nothing returning 1)
        select exists (select from added) $$`,
    );
    await definerFunction(
      runner,
      'identity.suppressed_among(text[])',
      `identity.suppressed_among(address_keys text[]) returns table (email_norm text, cause text, since timestamptz) language sql stable as $$
        select s.email_norm, s.cause, s.since from identity.suppressed_addresses s where s.email_norm = any (address_keys) $$`,
    );
    // An address becomes a user's only after somebody has opened a mail there: it can be written to again.
    await definerFunction(
      runner,
      'identity.lift_suppression()',
      `identity.lift_suppression() returns trigger language plpgsql as $$
      begin
        delete from identity.suppressed_addresses where email_norm = new.email_norm;
        return null;
      end $$`,
    );
    await runner.query(
      `create trigger users_lift_suppression after update of email_norm on identity.users
       for each row when (new.email_norm <> old.email_norm) execute function identity.lift_suppression()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
