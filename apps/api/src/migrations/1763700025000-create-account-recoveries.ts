import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable, replaceDefinerFunction } from './protect-table';

const ACTOR = `nullif(current_setting('app.tenant', true), '')::uuid`;
const ME = `nullif(current_setting('app.user', true), '')::uuid`;
// Within reach of who asks through a membership in the tenant it is asked for in.
const IN_REACH = `exists (select from public.memberships m where m.user_id = person and m.tenant_id = of_tenant and m.status = 'active'
  and array_position(m.tenant_path, ${ACTOR}) is not null)`;
// A company elsewhere that the person works in as well is not told what another one has asked for.
const ASKED_BELOW = `exists (select from public.tenants t where t.id = r.tenant_id and array_position(t.tenant_path, ${ACTOR}) is not null)`;
const REQUESTER = `(select by.first_name || ' ' || by.last_name from identity.users by where by.id = r.requested_by)`;

/**
 * The way back for who has lost the mailbox or the second factor (decision 13): it waits for 72 hours, in which whoever has
 * the address in force may stop it. One at a time for each person.
 */
export class CreateAccountRecoveries1763700025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.account_recoveries (
        id uuid primary key,
        user_id uuid not null references identity.users (id),
        tenant_id uuid not null references tenants (id),
        audience text not null check (audience in ('admin', 'customer')),
        kind text not null check (kind in ('address', 'secondFactor')),
        old_email text not null, old_email_norm text collate "C" not null,
        new_email text, new_email_norm text collate "C",
        reason text not null check (char_length(reason) between 10 and 500),
        status text not null default 'waiting' check (status in ('waiting', 'done', 'cancelled', 'withdrawn', 'refused')),
        requested_by uuid not null references identity.users (id),
        requested_in uuid not null references tenants (id),
        created_at timestamptz not null,
        takes_force_at timestamptz not null,
        decided_at timestamptz,
        check (requested_by <> user_id),
        check (num_nulls(new_email, new_email_norm) = case kind when 'address' then 0 else 2 end),
        check (new_email_norm <> old_email_norm),
        check ((status = 'waiting') = (decided_at is null))
      )`);
    await runner.query(
      `create unique index account_recoveries_waiting on identity.account_recoveries (user_id) where status = 'waiting'`,
    );
    await protectTable(runner, 'account_recoveries', 'identity');
    await runner.query(
      `alter table identity.tokens add column recovery_id uuid references identity.account_recoveries (id)`,
    );
    await runner.query(`create index tokens_recovery on identity.tokens (recovery_id) where recovery_id is not null`);
    await this.ask(runner);
    await this.links(runner);
    await this.keepApart(runner);
  }

  private async ask(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.request_account_recovery(uuid, uuid, uuid, text, text, text, text, text, timestamptz, interval)',
      `identity.request_account_recovery(recovery uuid, person uuid, of_tenant uuid, for_audience text, what text, address text, address_norm text, why text, at timestamptz, delay interval)
       returns text language plpgsql as $$
      declare known identity.users; before identity.email_changes;
      begin
        if person = ${ME} or not (${IN_REACH}) then return 'notActive'; end if;
        if exists (select from public.memberships m where m.user_id = person and m.status = 'active'
          and array_position(m.tenant_path, ${ACTOR}) is null) then return 'outOfReach'; end if;
        if what = 'address' then perform identity.hold_addresses(array[address_norm]); end if;
        select * into known from identity.users u where u.id = person for no key update;
        if known.status <> 'active' then return 'notActive'; end if;
        if what = 'address' and known.email_norm = address_norm then return 'unchanged'; end if;
        if what = 'address' and identity.address_taken(address_norm, person, at) then return 'taken'; end if;
        if what = 'secondFactor' and not exists (select from identity.totp_factors f where f.user_id = person and f.confirmed_at is not null)
          and not exists (select from identity.passkeys p where p.user_id = person) then return 'noFactor'; end if;
        insert into identity.account_recoveries
            (id, user_id, tenant_id, audience, kind, old_email, old_email_norm, new_email, new_email_norm, reason, requested_by, requested_in, created_at, takes_force_at)
          values (recovery, person, of_tenant, for_audience, what, known.email, known.email_norm,
            address, address_norm, why, ${ME}, ${ACTOR}, at, at + delay)
          on conflict (user_id) where status = 'waiting' do nothing;
        if not found then return 'waitsAlready'; end if;
        update identity.email_changes c set status = case when c.expires_at <= at then 'expired' else 'superseded' end
          where c.user_id = person and c.status = 'pending' returning c.* into before;
        perform identity.void_email_change(before.id, at);
        return 'waits';
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.waiting_account_recovery(uuid, uuid)',
      `identity.waiting_account_recovery(person uuid, of_tenant uuid)
       returns table (recovery_id uuid, kind text, old_email text, new_email text, reason text, requester text, takes_force_at timestamptz) language sql stable as $$
        select r.id, r.kind, r.old_email, r.new_email, r.reason, ${REQUESTER}, r.takes_force_at from identity.account_recoveries r
        where r.user_id = person and r.status = 'waiting' and ${IN_REACH} and ${ASKED_BELOW} $$`,
    );
    await definerFunction(
      runner,
      'identity.withdraw_account_recovery(uuid, uuid, timestamptz)',
      `identity.withdraw_account_recovery(person uuid, of_tenant uuid, at timestamptz) returns boolean language plpgsql as $$
      begin
        if not (${IN_REACH}) then return false; end if;
        update identity.account_recoveries r set status = 'withdrawn', decided_at = at
          where r.user_id = person and r.status = 'waiting' and ${ASKED_BELOW};
        return found;
      end $$`,
    );
  }

  private async links(runner: QueryRunner): Promise<void> {
    // It can be stopped for as long as it waits, also when the server has been away at its hour. Null where it no longer waits.
    await definerFunction(
      runner,
      'identity.issue_recovery_token(uuid, bytea, uuid, timestamptz)',
      `identity.issue_recovery_token(token_id uuid, hash bytea, recovery uuid, at timestamptz) returns timestamptz language sql as $$
        insert into identity.tokens as known (id, token_hash, purpose, audience, user_id, tenant_id, created_at, expires_at, recovery_id)
        select token_id, hash, 'cancel_recovery', r.audience, r.user_id, r.tenant_id, at, r.takes_force_at + interval '30 days', r.id
          from identity.account_recoveries r where r.id = recovery and r.status = 'waiting'
        on conflict (token_hash) do update set expires_at = excluded.expires_at where known.used_at is null
        returning (select r.takes_force_at from identity.account_recoveries r where r.id = recovery) $$`,
    );
    await definerFunction(
      runner,
      'identity.inspect_recovery_link(bytea, text, timestamptz)',
      `identity.inspect_recovery_link(hash bytea, for_audience text, at timestamptz)
       returns table (kind text, first_name text, new_email text, takes_force_at timestamptz) language sql stable as $$
        select r.kind, u.first_name, r.new_email, r.takes_force_at
        from identity.tokens k join identity.account_recoveries r on r.id = k.recovery_id join identity.users u on u.id = r.user_id
        where k.token_hash = hash and k.audience = for_audience and k.purpose = 'cancel_recovery' and k.used_at is null and k.expires_at > at
          and r.status = 'waiting' $$`,
    );
    // The recovery is decided before the token is marked, as by the job: two that decide wait for each other at the same row.
    await definerFunction(
      runner,
      'identity.cancel_account_recovery(bytea, text, timestamptz)',
      `identity.cancel_account_recovery(hash bytea, for_audience text, at timestamptz)
       returns table (recovery_id uuid, kind text, user_id uuid, tenant_id uuid, new_email text, name text, requester text) language plpgsql as $$
      declare r identity.account_recoveries;
      begin
        update identity.account_recoveries a set status = 'cancelled', decided_at = at from identity.tokens k
          where k.token_hash = hash and k.audience = for_audience and k.purpose = 'cancel_recovery' and k.used_at is null and k.expires_at > at
            and a.id = k.recovery_id and a.status = 'waiting' returning a.* into r;
        if r.id is null then return; end if;
        update identity.tokens k set used_at = at where k.token_hash = hash;
        return query select r.id, r.kind, r.user_id, r.tenant_id, r.new_email, u.first_name || ' ' || u.last_name, ${REQUESTER}
          from identity.users u where u.id = r.user_id;
      end $$`,
    );
  }

  /** No new password puts out the link that stops a recovery: whoever chose it may be the one who has to be stopped. */
  private async keepApart(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.issue_token(token_id uuid, hash bytea, for_purpose text, for_audience text, person uuid, tenant uuid, at timestamptz, lifetime interval) returns timestamptz language plpgsql as $$
      begin
        update identity.tokens k set expires_at = at
          where k.user_id = person and k.used_at is null and k.expires_at > at and k.token_hash <> hash
            and k.email_change_id is null and k.recovery_id is null;
        insert into identity.tokens as known (id, token_hash, purpose, audience, user_id, tenant_id, created_at, expires_at)
          values (token_id, hash, for_purpose, for_audience, person, tenant, at, at + lifetime)
          on conflict (token_hash) do update set expires_at = excluded.expires_at where known.used_at is null;
        return at + lifetime;
      end $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.change_own_password(session_id uuid, new_token bytea, old_hash text, new_hash text, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.users set password_hash = new_hash, version = version + 1 where id = ${ME} and password_hash = old_hash;
        if not found then return false; end if;
        update identity.sessions s set ended_at = at where s.user_id = ${ME} and s.id <> session_id and s.ended_at is null;
        update identity.sessions s set token_hash = new_token, authenticated_at = at where s.user_id = ${ME} and s.id = session_id and s.ended_at is null;
        update identity.tokens k set expires_at = at where k.user_id = ${ME} and k.used_at is null and k.expires_at > at
          and k.email_change_id is null and k.recovery_id is null;
        return true;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
