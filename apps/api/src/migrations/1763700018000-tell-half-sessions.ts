import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, replaceDefinerFunction } from './protect-table';

const ACCOUNT_COLUMNS = `m.id, m.tenant_id, t.name, t.kind, cardinality(t.tenant_path) - 1, m.role, t.tenant_path`;
const ACCOUNT_TYPES = `membership_id uuid, tenant_id uuid, tenant_name text, tenant_kind text, tier int, role text, tenant_path uuid[]`;
const OPEN = `not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')`;
const LIVE = `s.user_id = nullif(current_setting('app.user', true), '')::uuid and s.ended_at is null and s.expires_at > at`;

/**
 * A session may be half-way: the password was right, and the second factor is still to be given (`second_factor`) or to be
 * set up (`enrolment`). Only a full one is found by its cookie (SE-03); a half one enters no account and is no own session.
 */
export class TellHalfSessions1763700018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table identity.sessions add column stage text not null default 'full' check (stage in ('full', 'second_factor', 'enrolment'))`,
    );
    await runner.query(
      `drop function identity.begin_session(uuid, bytea, text, uuid, uuid, timestamptz, interval, text, text)`,
    );
    await definerFunction(
      runner,
      'identity.begin_session(uuid, bytea, text, uuid, uuid, timestamptz, interval, text, text, text)',
      `identity.begin_session(session_id uuid, hash bytea, for_audience text, person uuid, membership uuid, at timestamptz, lifetime interval,
         with_agent text default null, from_address text default null, at_stage text default 'full') returns void language plpgsql as $$
      begin
        insert into identity.sessions (id, token_hash, audience, user_id, membership_id, created_at, last_seen_at, expires_at, user_agent, address, stage)
          values (session_id, hash, for_audience, person, membership, at, at, at + lifetime, left(with_agent, 200), left(from_address, 45), at_stage);
        if at_stage <> 'full' then return; end if;
        update public.memberships set status = 'active', version = version + 1 where id = membership and user_id = person and status = 'pending';
        update identity.users set last_sign_in_at = at where id = person;
      end $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.session(hash bytea, for_audience text, at timestamptz, idle interval)
       returns table (session_id uuid, user_id uuid, email text, first_name text, last_name text, language text, ${ACCOUNT_TYPES}) language sql stable as $$
        select s.id, u.id, u.email, u.first_name, u.last_name, u.language, ${ACCOUNT_COLUMNS}
        from identity.sessions s
        join identity.users u on u.id = s.user_id and u.status = 'active'
        join public.memberships m on m.id = s.membership_id and m.status = 'active'
        join public.tenants t on t.id = m.tenant_id
        where s.token_hash = hash and s.audience = for_audience and s.stage = 'full'
          and s.ended_at is null and s.expires_at > at and s.last_seen_at + idle > at
          and ${OPEN} and (t.kind = 'customer') = (for_audience = 'customer') $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.own_sessions(at timestamptz, idle interval)
       returns table (session_id uuid, audience text, tenant_name text, user_agent text, address text, created_at timestamptz, last_seen_at timestamptz) language sql stable as $$
        select s.id, s.audience, t.name, s.user_agent, s.address, s.created_at, s.last_seen_at
        from identity.sessions s join public.memberships m on m.id = s.membership_id join public.tenants t on t.id = m.tenant_id
        where ${LIVE} and s.stage = 'full' and s.last_seen_at + idle > at
        order by s.last_seen_at desc, s.id $$`,
    );
    await replaceDefinerFunction(
      runner,
      `identity.switch_session(old_hash bytea, new_hash bytea, membership uuid) returns boolean language plpgsql as $$
      declare person uuid;
      begin
        update identity.sessions s set token_hash = new_hash, membership_id = membership
          from public.memberships m join public.tenants t on t.id = m.tenant_id
          where s.token_hash = old_hash and s.ended_at is null and s.stage = 'full' and m.id = membership and m.user_id = s.user_id
            and m.status in ('active', 'pending') and ${OPEN} and (t.kind = 'customer') = (s.audience = 'customer')
          returning s.user_id into person;
        if person is null then return false; end if;
        update public.memberships set status = 'active', version = version + 1 where id = membership and status = 'pending';
        return true;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
