import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const TENANT = `nullif(current_setting('app.tenant', true), '')::uuid`;
const ME = `nullif(current_setting('app.user', true), '')::uuid`;
// Invited by this very company, and told so by mail: who was not yet written to does not come in before their day.
const INVITED = `u.email_norm = address and u.status = 'invited'
  and exists (select from public.memberships m where m.user_id = u.id and m.tenant_id = ${TENANT} and m.status in ('active', 'pending'))
  and exists (select from public.outbound_emails o
    where o.tenant_id = ${TENANT} and o.user_id = u.id and o.template = 'account_created' and o.status = 'sent')`;

/** An account of the company becomes a way in by an act of its person only: in their own session, or by their first sign-in. */
export class LinkOwnIdentity1763700020200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.own_identity()',
      `identity.own_identity() returns table (issuer text, email text, linked_at timestamptz, last_used_at timestamptz) language sql stable as $$
        select e.issuer, e.email, e.linked_at, e.last_used_at from identity.external_identities e
        where e.tenant_id = ${TENANT} and e.user_id = ${ME} $$`,
    );
    // One account for each person and company: another one takes the place of the one before.
    await definerFunction(
      runner,
      'identity.link_own_identity(uuid, text, text, text, timestamptz)',
      `identity.link_own_identity(identity_id uuid, from_issuer text, of_subject text, address text, at timestamptz) returns void language plpgsql as $$
      begin
        if not exists (select from public.memberships m where m.user_id = ${ME} and m.tenant_id = ${TENANT} and m.status = 'active') then
          raise insufficient_privilege using message = 'linked by a member only';
        end if;
        delete from identity.external_identities e where e.tenant_id = ${TENANT} and e.user_id = ${ME};
        insert into identity.external_identities (id, tenant_id, user_id, issuer, subject, email, linked_at)
          values (identity_id, ${TENANT}, ${ME}, from_issuer, of_subject, address, at);
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.unlink_own_identity(uuid, timestamptz)',
      `identity.unlink_own_identity(kept_session uuid, at timestamptz) returns boolean language plpgsql as $$
      begin
        delete from identity.external_identities e where e.tenant_id = ${TENANT} and e.user_id = ${ME};
        if not found then return false; end if;
        update identity.sessions s set ended_at = at
        where s.user_id = ${ME} and s.provider_tenant_id = ${TENANT} and s.id <> kept_session and s.ended_at is null;
        return true;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.invited_person(text)',
      `identity.invited_person(address text) returns table (user_id uuid) language sql stable as $$
        select u.id from identity.users u where ${INVITED} $$`,
    );
    await definerFunction(
      runner,
      'identity.accept_by_identity(uuid, text, text, text, uuid, timestamptz)',
      `identity.accept_by_identity(identity_id uuid, from_issuer text, of_subject text, address text, person uuid, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.users u set status = 'active', version = u.version + 1 where u.id = person and ${INVITED};
        if not found then return false; end if;
        insert into identity.external_identities (id, tenant_id, user_id, issuer, subject, email, linked_at, last_used_at)
          values (identity_id, ${TENANT}, person, from_issuer, of_subject, address, at, at);
        return true;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
