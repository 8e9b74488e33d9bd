import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

// The contact names the one link that may confirm its address: another address or another mail names another one.
const USABLE = `k.token_hash = hash and k.audience = for_audience and k.purpose = 'confirm_contact' and k.used_at is null and k.expires_at > at
  and c.email_link_id = k.id and c.deleted_at is null`;

/**
 * Whether somebody has opened a mail at the address of a contact without user, where its tenant asks for that (S004-40).
 * The address is in force either way; what waits is only that it is known to work.
 */
export class ConfirmContacts1763700026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table tenants add column confirms_contacts boolean not null default false`);
    await runner.query(`grant update (confirms_contacts) on tenants to tenantry_app`);
    await runner.query(`
      alter table contacts add column email_link_id uuid, add column email_confirmed_at timestamptz,
        add constraint contacts_email_state check (email_link_id is null or email_confirmed_at is null)`);
    await runner.query(
      `create index contacts_email_link on contacts (email_link_id) where email_link_id is not null and deleted_at is null`,
    );
    await runner.query(
      `grant update (email_link_id, email_confirmed_at) on contacts to tenantry_app, tenantry_definer`,
    );
    // The one kind of link that is no user's.
    await runner.query(`
      alter table identity.tokens alter column user_id drop not null,
        add constraint tokens_of_somebody check (user_id is not null or (purpose = 'confirm_contact' and tenant_id is not null))`);
    await this.links(runner);
  }

  private async links(runner: QueryRunner): Promise<void> {
    // Null where the mail is no longer right to send: the contact is gone, or another mail is the one that counts.
    await definerFunction(
      runner,
      'identity.issue_contact_token(uuid, bytea, text, timestamptz, interval)',
      `identity.issue_contact_token(link uuid, hash bytea, for_audience text, at timestamptz, lifetime interval) returns timestamptz language sql as $$
        insert into identity.tokens as known (id, token_hash, purpose, audience, tenant_id, created_at, expires_at)
        select link, hash, 'confirm_contact', for_audience, c.tenant_id, at, at + lifetime from public.contacts c
          where c.email_link_id = link and c.deleted_at is null
            and array_position(c.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null
        on conflict (id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at where known.used_at is null
        returning expires_at $$`,
    );
    await definerFunction(
      runner,
      'identity.inspect_contact_link(bytea, text, timestamptz)',
      `identity.inspect_contact_link(hash bytea, for_audience text, at timestamptz) returns table (email text, first_name text, company text) language sql stable as $$
        select c.email, c.first_name, t.name from identity.tokens k, public.contacts c join public.tenants t on t.id = c.tenant_id
        where ${USABLE} $$`,
    );
    // The contact is decided about before the link is marked: whoever changes the address waits at the same row. Somebody has
    // opened a mail there, so that others may go there again.
    await definerFunction(
      runner,
      'identity.confirm_contact(bytea, text, timestamptz)',
      `identity.confirm_contact(hash bytea, for_audience text, at timestamptz) returns table (contact_id uuid, tenant_id uuid, name text, email text) language plpgsql as $$
      declare known public.contacts;
      begin
        update public.contacts c set email_link_id = null, email_confirmed_at = at from identity.tokens k where ${USABLE} returning c.* into known;
        if known.id is null then return; end if;
        update identity.tokens k set used_at = at where k.token_hash = hash;
        delete from identity.suppressed_addresses s where s.email_norm = known.email_norm;
        return query select known.id, known.tenant_id, known.first_name || ' ' || known.last_name, known.email;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
