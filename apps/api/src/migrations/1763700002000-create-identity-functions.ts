import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const ACCOUNT_COLUMNS = `m.id, m.tenant_id, t.name, t.kind, cardinality(t.tenant_path) - 1, m.role, t.tenant_path`;
const ACCOUNT_TYPES = `membership_id uuid, tenant_id uuid, tenant_name text, tenant_kind text, tier int, role text, tenant_path uuid[]`;
const OF_AUDIENCE = (audience: string) => `(t.kind = 'customer') = (${audience} = 'customer')`;

/** The only way to people, sessions and links: narrow functions, one per need of the sign-in. */
export class CreateIdentityFunctions1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.credentials(text)',
      `identity.credentials(address text) returns table (user_id uuid, password_hash text, status text, first_name text, email text, language text) language sql stable as $$
        select u.id, u.password_hash, u.status, u.first_name, u.email, u.language from identity.users u where u.email_norm = address $$`,
    );
    // Accounts that a person may enter: a pending one becomes active by entering it (S001-40).
    await definerFunction(
      runner,
      'identity.accounts(uuid, text)',
      `identity.accounts(person uuid, for_audience text) returns table (${ACCOUNT_TYPES}) language sql stable as $$
        select ${ACCOUNT_COLUMNS} from public.memberships m join public.tenants t on t.id = m.tenant_id
        where m.user_id = person and m.status in ('active', 'pending') and t.status = 'active' and ${OF_AUDIENCE('for_audience')}
        order by cardinality(t.tenant_path), t.name_norm, m.created_at, m.id $$`,
    );
    await definerFunction(
      runner,
      'identity.begin_session(uuid, bytea, text, uuid, uuid, timestamptz, interval)',
      `identity.begin_session(session_id uuid, hash bytea, for_audience text, person uuid, membership uuid, at timestamptz, lifetime interval) returns void language plpgsql as $$
      begin
        update public.memberships set status = 'active', version = version + 1 where id = membership and user_id = person and status = 'pending';
        insert into identity.sessions (id, token_hash, audience, user_id, membership_id, created_at, last_seen_at, expires_at)
          values (session_id, hash, for_audience, person, membership, at, at, at + lifetime);
        update identity.users set last_sign_in_at = at where id = person;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.session(bytea, text, timestamptz, interval)',
      `identity.session(hash bytea, for_audience text, at timestamptz, idle interval)
       returns table (session_id uuid, user_id uuid, email text, first_name text, last_name text, language text, ${ACCOUNT_TYPES}) language sql stable as $$
        select s.id, u.id, u.email, u.first_name, u.last_name, u.language, ${ACCOUNT_COLUMNS}
        from identity.sessions s
        join identity.users u on u.id = s.user_id and u.status = 'active'
        join public.memberships m on m.id = s.membership_id and m.status = 'active'
        join public.tenants t on t.id = m.tenant_id and t.status = 'active'
        where s.token_hash = hash and s.audience = for_audience and s.ended_at is null and s.expires_at > at and s.last_seen_at + idle > at
          and ${OF_AUDIENCE('for_audience')} $$`,
    );
    // Coalesced: many sessions in one statement. Never revives an ended one.
    await definerFunction(
      runner,
      'identity.touch_sessions(uuid[], timestamptz)',
      `identity.touch_sessions(session_ids uuid[], at timestamptz) returns void language sql as $$
        update identity.sessions set last_seen_at = at where id = any (session_ids) and ended_at is null and last_seen_at < at $$`,
    );
    await definerFunction(
      runner,
      'identity.end_session(bytea, timestamptz)',
      `identity.end_session(hash bytea, at timestamptz) returns void language sql as $$
        update identity.sessions set ended_at = at where token_hash = hash and ended_at is null $$`,
    );
    await definerFunction(
      runner,
      'identity.switch_session(bytea, bytea, uuid)',
      `identity.switch_session(old_hash bytea, new_hash bytea, membership uuid) returns boolean language plpgsql as $$
      declare person uuid;
      begin
        update identity.sessions s set token_hash = new_hash, membership_id = membership
          from public.memberships m join public.tenants t on t.id = m.tenant_id
          where s.token_hash = old_hash and s.ended_at is null and m.id = membership and m.user_id = s.user_id
            and m.status in ('active', 'pending') and t.status = 'active' and ${OF_AUDIENCE('s.audience')}
          returning s.user_id into person;
        if person is null then return false; end if;
        update public.memberships set status = 'active', version = version + 1 where id = membership and status = 'pending';
        return true;
      end $$`,
    );
    // Whether the person existed decides which mail goes, and is never told to the partner (S001-40).
    await definerFunction(
      runner,
      'identity.invite_person(uuid, text, text, text, text, text)',
      `identity.invite_person(new_id uuid, address text, address_norm text, given text, family text, lang text) returns table (user_id uuid, existed boolean) language plpgsql as $$
      begin
        return query with made as (
          insert into identity.users (id, email, email_norm, first_name, last_name, language) values (new_id, address, address_norm, given, family, lang)
          on conflict (email_norm) do nothing returning id)
        select id, false from made
        union all
        select u.id, u.password_hash is not null from identity.users u where u.email_norm = address_norm and not exists (select from made);
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.issue_token(uuid, bytea, text, text, uuid, uuid, timestamptz, interval)',
      `identity.issue_token(token_id uuid, hash bytea, for_purpose text, for_audience text, person uuid, tenant uuid, at timestamptz, lifetime interval) returns timestamptz language plpgsql as $$
      begin
        update identity.tokens set expires_at = at where user_id = person and used_at is null and expires_at > at and token_hash <> hash;
        insert into identity.tokens (id, token_hash, purpose, audience, user_id, tenant_id, created_at, expires_at)
          values (token_id, hash, for_purpose, for_audience, person, tenant, at, at + lifetime) on conflict (token_hash) do nothing;
        return at + lifetime;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.inspect_token(bytea, text, timestamptz)',
      `identity.inspect_token(hash bytea, for_audience text, at timestamptz) returns table (purpose text, email text, first_name text, last_name text, tenant_name text) language sql stable as $$
        select k.purpose, u.email, u.first_name, u.last_name, t.name from identity.tokens k join identity.users u on u.id = k.user_id
        left join public.tenants t on t.id = k.tenant_id
        where k.token_hash = hash and k.audience = for_audience and k.used_at is null and k.expires_at > at and u.status in ('invited', 'active') $$`,
    );
    // One conditional update decides who used the link (TK-02); the password goes with it, and every session ends.
    await definerFunction(
      runner,
      'identity.use_password_token(bytea, text, text, timestamptz)',
      `identity.use_password_token(hash bytea, for_audience text, new_password_hash text, at timestamptz) returns table (user_id uuid, tenant_id uuid) language plpgsql as $$
      declare used identity.tokens;
      begin
        update identity.tokens k set used_at = at from identity.users u
          where k.token_hash = hash and k.audience = for_audience and k.used_at is null and k.expires_at > at
            and u.id = k.user_id and u.status in ('invited', 'active')
          returning k.* into used;
        if used.id is null then return; end if;
        update identity.users set password_hash = new_password_hash, status = 'active', version = version + 1 where id = used.user_id;
        update identity.sessions s set ended_at = at where s.user_id = used.user_id and s.ended_at is null;
        return query select used.user_id, used.tenant_id;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.upgrade_password_hash(uuid, text, text)',
      `identity.upgrade_password_hash(person uuid, old_hash text, new_hash text) returns void language sql as $$
        update identity.users set password_hash = new_hash where id = person and password_hash = old_hash $$`,
    );
    await definerFunction(
      runner,
      'identity.profile(uuid)',
      `identity.profile(person uuid) returns table (email text, first_name text, last_name text, language text, version int) language sql stable as $$
        select u.email, u.first_name, u.last_name, u.language, u.version from identity.users u
        where u.id = person and person = nullif(current_setting('app.user', true), '')::uuid $$`,
    );
    await definerFunction(
      runner,
      'identity.update_profile(uuid, text, text, text, int)',
      `identity.update_profile(person uuid, given text, family text, lang text, from_version int) returns table (email text, first_name text, last_name text, language text, version int) language sql as $$
        update identity.users u set first_name = given, last_name = family, language = lang, version = u.version + 1
        where u.id = person and person = nullif(current_setting('app.user', true), '')::uuid and u.version = from_version
        returning u.email, u.first_name, u.last_name, u.language, u.version $$`,
    );
    // People of tenants within reach, through their memberships.
    await definerFunction(
      runner,
      'identity.people_of(uuid)',
      `identity.people_of(of_tenant uuid) returns table (user_id uuid, membership_id uuid, role text, membership_status text, user_status text, email text, first_name text, last_name text, language text) language sql stable as $$
        select u.id, m.id, m.role, m.status, u.status, u.email, u.first_name, u.last_name, u.language
        from public.memberships m join identity.users u on u.id = m.user_id
        where m.tenant_id = of_tenant and array_position(m.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null
        order by m.created_at, m.id $$`,
    );
    await definerFunction(
      runner,
      'identity.administrators_exist()',
      `identity.administrators_exist() returns boolean language sql stable as $$
        select exists (select from public.memberships m where m.role = 'platform_admin' and m.status <> 'disabled') $$`,
    );
    await runner.query(
      `grant execute on function tenancy.name_key(text), tenancy.account_name_key(text), tenancy.now() to tenantry_definer`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
