import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, protectTable, replaceDefinerFunction } from './protect-table';

// Of the person who asks, or within reach of who asks through a membership in the tenant it is asked for in.
const IN_REACH = `exists (select from public.memberships m where m.user_id = person and m.tenant_id = of_tenant and m.status = 'active'
  and array_position(m.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null)`;
const ME = `nullif(current_setting('app.user', true), '')::uuid`;
const PASSWORDS = `k.purpose in ('set_password', 'reset_password')`;

/**
 * Another address to sign in with (S004-34 to S004-39, AU-06): waits until its person confirms it, and can be undone by the
 * old address for 72 hours. Until then the old one belongs to nobody else, as it may come back at any moment.
 */
export class CreateEmailChanges1763700023100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.email_changes (
        id uuid primary key,
        user_id uuid not null references identity.users (id),
        tenant_id uuid not null references tenants (id),
        audience text not null check (audience in ('admin', 'customer')),
        old_email text not null, old_email_norm text collate "C" not null,
        new_email text not null, new_email_norm text collate "C" not null,
        status text not null default 'pending'
          check (status in ('pending', 'confirmed', 'cancelled', 'expired', 'superseded', 'refused', 'reverted')),
        requested_by uuid not null references identity.users (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        confirmed_at timestamptz, undo_until timestamptz,
        check (new_email_norm <> old_email_norm),
        check ((confirmed_at is null) = (undo_until is null))
      )`);
    await runner.query(
      `create unique index email_changes_pending on identity.email_changes (user_id) where status = 'pending'`,
    );
    await runner.query(
      `create index email_changes_held on identity.email_changes (old_email_norm) where status = 'confirmed'`,
    );
    await protectTable(runner, 'email_changes', 'identity');
    // The kinds of link stand in the type of who issues them; what stays is the form of a name.
    await runner.query(`
      alter table identity.tokens add column email_change_id uuid references identity.email_changes (id),
        drop constraint tokens_purpose_check, add constraint tokens_purpose_check check (purpose ~ '^[a-z][a-z_]{2,39}$')`);
    // Called by the functions below only, with the rights of their owner.
    await runner.query(`create function identity.address_taken(address text, but_of uuid, at timestamptz) returns boolean language sql stable as $$
      select exists (select from identity.users u where u.email_norm = address and u.id <> but_of)
        or exists (select from identity.email_changes c where c.old_email_norm = address and c.status = 'confirmed' and c.undo_until > at and c.user_id <> but_of) $$`);
    await runner.query(`create function identity.void_email_change(change uuid, at timestamptz) returns void language sql as $$
      update identity.tokens k set expires_at = at where k.email_change_id = change and k.used_at is null and k.expires_at > at $$`);
    // Two who want an address at once, or who leave it and take it, come one after the other.
    await runner.query(`create function identity.hold_addresses(addresses text[]) returns void language sql as $$
      select pg_advisory_xact_lock(hashtextextended('address ' || a, 0)) from (select a from unnest(addresses) a order by a) sorted $$`);
    for (const signature of [
      'address_taken(text, uuid, timestamptz)',
      'void_email_change(uuid, timestamptz)',
      'hold_addresses(text[])',
    ]) {
      await runner.query(`revoke all on function identity.${signature} from public`);
      await runner.query(`grant execute on function identity.${signature} to tenantry_definer`);
    }
    await this.ask(runner);
    await this.links(runner);
    await this.decide(runner);
    await this.keepApart(runner);
  }

  private async ask(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.request_email_change(uuid, uuid, uuid, text, text, text, timestamptz, interval)',
      `identity.request_email_change(change uuid, person uuid, of_tenant uuid, for_audience text, address text, address_norm text, at timestamptz, lifetime interval)
       returns text language plpgsql as $$
      declare known identity.users; before identity.email_changes;
      begin
        if not (${IN_REACH}) then return 'notActive'; end if;
        perform identity.hold_addresses(array[address_norm]);
        select * into known from identity.users u where u.id = person for no key update;
        if known.status <> 'active' then return 'notActive'; end if;
        if known.email_norm = address_norm then return 'unchanged'; end if;
        if identity.address_taken(address_norm, person, at) then return 'taken'; end if;
        update identity.email_changes c set status = case when c.expires_at <= at then 'expired' else 'superseded' end
          where c.user_id = person and c.status = 'pending' returning c.* into before;
        perform identity.void_email_change(before.id, at);
        insert into identity.email_changes (id, user_id, tenant_id, audience, old_email, old_email_norm, new_email, new_email_norm, requested_by, created_at, expires_at)
          values (change, person, of_tenant, for_audience, known.email, known.email_norm, address, address_norm,
            ${ME}, at, at + lifetime);
        return 'waits';
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.waiting_email_change(uuid, uuid, timestamptz)',
      `identity.waiting_email_change(person uuid, of_tenant uuid, at timestamptz) returns table (change_id uuid, new_email text, old_email text, expires_at timestamptz) language sql stable as $$
        select c.id, c.new_email, c.old_email, c.expires_at from identity.email_changes c
        where c.user_id = person and c.status = 'pending' and c.expires_at > at and ${IN_REACH} $$`,
    );
    await definerFunction(
      runner,
      'identity.renew_email_change(uuid, uuid, timestamptz, interval)',
      `identity.renew_email_change(person uuid, of_tenant uuid, at timestamptz, lifetime interval) returns uuid language plpgsql as $$
      declare renewed uuid;
      begin
        if not (${IN_REACH}) then return null; end if;
        update identity.email_changes c set expires_at = at + lifetime
          where c.user_id = person and c.status = 'pending' and c.expires_at > at returning c.id into renewed;
        perform identity.void_email_change(renewed, at);
        return renewed;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.cancel_email_change(uuid, uuid, timestamptz)',
      `identity.cancel_email_change(person uuid, of_tenant uuid, at timestamptz) returns text language plpgsql as $$
      declare kept identity.email_changes;
      begin
        if not (${IN_REACH}) then return null; end if;
        update identity.email_changes c set status = 'cancelled'
          where c.user_id = person and c.status = 'pending' and c.expires_at > at returning c.* into kept;
        perform identity.void_email_change(kept.id, at);
        return kept.new_email;
      end $$`,
    );
  }

  private async links(runner: QueryRunner): Promise<void> {
    // Null where the mail is no longer right to send. One link of each kind holds: that of the newest mail.
    await definerFunction(
      runner,
      'identity.issue_email_change_token(uuid, bytea, text, uuid, timestamptz)',
      `identity.issue_email_change_token(token_id uuid, hash bytea, for_purpose text, change uuid, at timestamptz) returns timestamptz language plpgsql as $$
      declare c identity.email_changes; until timestamptz;
      begin
        select * into c from identity.email_changes e where e.id = change;
        until := case
          when c.status = 'pending' and for_purpose in ('confirm_email', 'undo_email') then c.expires_at
          when c.status = 'confirmed' and for_purpose = 'undo_email' then c.undo_until end;
        if until is null or until <= at then return null; end if;
        update identity.tokens k set expires_at = at
          where k.email_change_id = change and k.purpose = for_purpose and k.used_at is null and k.expires_at > at and k.token_hash <> hash;
        insert into identity.tokens as known (id, token_hash, purpose, audience, user_id, tenant_id, created_at, expires_at, email_change_id)
          values (token_id, hash, for_purpose, c.audience, c.user_id, c.tenant_id, at, until, change)
          on conflict (token_hash) do update set expires_at = excluded.expires_at where known.used_at is null;
        return until;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.inspect_email_link(bytea, text, timestamptz)',
      `identity.inspect_email_link(hash bytea, for_audience text, at timestamptz) returns table (purpose text, first_name text, new_email text) language sql stable as $$
        select case when k.purpose = 'confirm_email' then 'confirm' when c.status = 'pending' then 'cancel' else 'undo' end, u.first_name, c.new_email
        from identity.tokens k join identity.email_changes c on c.id = k.email_change_id join identity.users u on u.id = k.user_id
        where k.token_hash = hash and k.audience = for_audience and k.used_at is null and k.expires_at > at
          and (c.status = 'pending' or (c.status = 'confirmed' and k.purpose = 'undo_email')) $$`,
    );
  }

  private async decide(runner: QueryRunner): Promise<void> {
    const result = `outcome text, change_id uuid, user_id uuid, tenant_id uuid, audience text, old_email text, new_email text, name text, first_name text, language text`;
    const told = (outcome: string) =>
      `return query select ${outcome}, c.id, c.user_id, c.tenant_id, c.audience, c.old_email, c.new_email, known.first_name || ' ' || known.last_name, known.first_name, known.language`;
    // The person at the session is part of the condition: whoever else holds the link confirms nothing (AU-06).
    await definerFunction(
      runner,
      'identity.confirm_email_change(bytea, text, uuid, timestamptz, interval)',
      `identity.confirm_email_change(hash bytea, for_audience text, kept_session uuid, at timestamptz, undo interval) returns table (${result}) language plpgsql as $$
      declare used identity.tokens; c identity.email_changes; known identity.users;
      begin
        update identity.tokens k set used_at = at
          where k.token_hash = hash and k.audience = for_audience and k.purpose = 'confirm_email' and k.used_at is null and k.expires_at > at
            and k.user_id = ${ME}
          returning k.* into used;
        if used.id is null then return; end if;
        select e.* into c from identity.email_changes e where e.id = used.email_change_id;
        perform identity.hold_addresses(array[c.old_email_norm, c.new_email_norm]);
        select u.* into known from identity.users u where u.id = used.user_id for no key update;
        update identity.email_changes e set status = case when identity.address_taken(c.new_email_norm, c.user_id, at) then 'refused' else 'confirmed' end
          where e.id = c.id and e.status = 'pending' and e.old_email_norm = known.email_norm returning e.* into c;
        if c.id is null then return; end if;
        perform identity.void_email_change(c.id, at);
        if c.status = 'confirmed' then
          update identity.email_changes e set confirmed_at = at, undo_until = at + undo where e.id = c.id;
          update identity.users u set email = c.new_email, email_norm = c.new_email_norm, version = u.version + 1 where u.id = c.user_id;
          update identity.sessions s set ended_at = at where s.user_id = c.user_id and s.id <> kept_session and s.ended_at is null;
          update identity.tokens k set expires_at = at where k.user_id = c.user_id and ${PASSWORDS} and k.used_at is null and k.expires_at > at;
        end if;
        ${told('c.status')};
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.undo_email_change(bytea, text, timestamptz)',
      `identity.undo_email_change(hash bytea, for_audience text, at timestamptz) returns table (${result}) language plpgsql as $$
      declare used identity.tokens; c identity.email_changes; known identity.users;
      begin
        update identity.tokens k set used_at = at
          where k.token_hash = hash and k.audience = for_audience and k.purpose = 'undo_email' and k.used_at is null and k.expires_at > at
          returning k.* into used;
        if used.id is null then return; end if;
        select e.* into c from identity.email_changes e where e.id = used.email_change_id;
        perform identity.hold_addresses(array[c.old_email_norm, c.new_email_norm]);
        select u.* into known from identity.users u where u.id = used.user_id for no key update;
        update identity.email_changes e set status = case e.status when 'pending' then 'cancelled' else 'reverted' end
          where e.id = c.id and ((e.status = 'pending' and e.expires_at > at) or (e.status = 'confirmed' and e.undo_until > at)) returning e.* into c;
        if c.id is null then return; end if;
        perform identity.void_email_change(c.id, at);
        if c.status = 'reverted' then
          -- Whoever changed it may have asked for another one since, and may know the password.
          update identity.email_changes e set status = 'cancelled' where e.user_id = c.user_id and e.status = 'pending';
          update identity.users u set email = c.old_email, email_norm = c.old_email_norm, password_hash = null, version = u.version + 1 where u.id = c.user_id;
          update identity.sessions s set ended_at = at where s.user_id = c.user_id and s.ended_at is null;
          update identity.tokens k set expires_at = at where k.user_id = c.user_id and k.used_at is null and k.expires_at > at;
        end if;
        ${told('c.status')};
      end $$`,
    );
  }

  /** Links to choose a password and links of a change void each other nowhere, and neither does what the other is for. */
  private async keepApart(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.issue_token(token_id uuid, hash bytea, for_purpose text, for_audience text, person uuid, tenant uuid, at timestamptz, lifetime interval) returns timestamptz language plpgsql as $$
      begin
        update identity.tokens k set expires_at = at
          where k.user_id = person and k.used_at is null and k.expires_at > at and k.token_hash <> hash and k.email_change_id is null;
        insert into identity.tokens as known (id, token_hash, purpose, audience, user_id, tenant_id, created_at, expires_at)
          values (token_id, hash, for_purpose, for_audience, person, tenant, at, at + lifetime)
          on conflict (token_hash) do update set expires_at = excluded.expires_at where known.used_at is null;
        return at + lifetime;
      end $$`,
    );
    // Whoever changes the password in a stolen session must not take the way back with it.
    await replaceDefinerFunction(
      runner,
      `identity.change_own_password(session_id uuid, new_token bytea, old_hash text, new_hash text, at timestamptz) returns boolean language plpgsql as $$
      begin
        update identity.users set password_hash = new_hash, version = version + 1 where id = ${ME} and password_hash = old_hash;
        if not found then return false; end if;
        update identity.sessions s set ended_at = at where s.user_id = ${ME} and s.id <> session_id and s.ended_at is null;
        update identity.sessions s set token_hash = new_token, authenticated_at = at where s.user_id = ${ME} and s.id = session_id and s.ended_at is null;
        update identity.tokens k set expires_at = at where k.user_id = ${ME} and k.used_at is null and k.expires_at > at and k.email_change_id is null;
        return true;
      end $$`,
    );
    // An address that may still come back to its person is theirs: whoever is invited by it is them (S001-40).
    await replaceDefinerFunction(
      runner,
      `identity.invite_person(new_id uuid, address text, address_norm text, given text, family text, lang text) returns table (user_id uuid, existed boolean) language plpgsql as $$
      begin
        perform identity.hold_addresses(array[address_norm]);
        return query select c.user_id, true from identity.email_changes c
          where c.old_email_norm = address_norm and c.status = 'confirmed' and c.undo_until > tenancy.now()
            and not exists (select from identity.users u where u.email_norm = address_norm) limit 1;
        if found then return; end if;
        return query insert into identity.users as u (id, email, email_norm, first_name, last_name, language)
          values (new_id, address, address_norm, given, family, lang) on conflict (email_norm) do nothing returning u.id, false;
        if not found then
          return query select u.id, u.password_hash is not null from identity.users u where u.email_norm = address_norm;
        end if;
      end $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.inspect_token(hash bytea, for_audience text, at timestamptz) returns table (purpose text, email text, first_name text, last_name text, tenant_name text) language sql stable as $$
        select k.purpose, u.email, u.first_name, u.last_name, t.name from identity.tokens k join identity.users u on u.id = k.user_id
        left join public.tenants t on t.id = k.tenant_id
        where k.token_hash = hash and k.audience = for_audience and ${PASSWORDS} and k.used_at is null and k.expires_at > at and u.status in ('invited', 'active') $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.use_password_token(hash bytea, for_audience text, new_password_hash text, at timestamptz) returns table (user_id uuid, tenant_id uuid) language plpgsql as $$
      declare used identity.tokens;
      begin
        update identity.tokens k set used_at = at from identity.users u
          where k.token_hash = hash and k.audience = for_audience and ${PASSWORDS} and k.used_at is null and k.expires_at > at
            and u.id = k.user_id and u.status in ('invited', 'active')
          returning k.* into used;
        if used.id is null then return; end if;
        update identity.users set password_hash = new_password_hash, status = 'active', version = version + 1 where id = used.user_id;
        update identity.sessions s set ended_at = at where s.user_id = used.user_id and s.ended_at is null;
        return query select used.user_id, used.tenant_id;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
