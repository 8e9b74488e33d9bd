import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const LIVE = `s.user_id = nullif(current_setting('app.user', true), '')::uuid and s.ended_at is null and s.expires_at > at`;

/** A person sees and ends their own sessions (SE-10): each says from where it was begun; whose they are says the setting. */
export class ShowSessions1763700017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.sessions
        add column user_agent text check (char_length(user_agent) <= 200),
        add column address text check (char_length(address) <= 45)`);
    // With defaults in place of an overload: an instance that was started before this migration signs people in as well.
    await runner.query(`drop function identity.begin_session(uuid, bytea, text, uuid, uuid, timestamptz, interval)`);
    await definerFunction(
      runner,
      'identity.begin_session(uuid, bytea, text, uuid, uuid, timestamptz, interval, text, text)',
      `identity.begin_session(session_id uuid, hash bytea, for_audience text, person uuid, membership uuid, at timestamptz, lifetime interval,
         with_agent text default null, from_address text default null) returns void language plpgsql as $$
      begin
        update public.memberships set status = 'active', version = version + 1 where id = membership and user_id = person and status = 'pending';
        insert into identity.sessions (id, token_hash, audience, user_id, membership_id, created_at, last_seen_at, expires_at, user_agent, address)
          values (session_id, hash, for_audience, person, membership, at, at, at + lifetime, left(with_agent, 200), left(from_address, 45));
        update identity.users set last_sign_in_at = at where id = person;
      end $$`,
    );
    await definerFunction(
      runner,
      'identity.own_sessions(timestamptz, interval)',
      `identity.own_sessions(at timestamptz, idle interval)
       returns table (session_id uuid, audience text, tenant_name text, user_agent text, address text, created_at timestamptz, last_seen_at timestamptz) language sql stable as $$
        select s.id, s.audience, t.name, s.user_agent, s.address, s.created_at, s.last_seen_at
        from identity.sessions s join public.memberships m on m.id = s.membership_id join public.tenants t on t.id = m.tenant_id
        where ${LIVE} and s.last_seen_at + idle > at
        order by s.last_seen_at desc, s.id $$`,
    );
    await definerFunction(
      runner,
      'identity.end_own_session(uuid, timestamptz)',
      `identity.end_own_session(session_id uuid, at timestamptz) returns boolean language sql as $$
        with ended as (update identity.sessions s set ended_at = at where s.id = session_id and ${LIVE} returning s.id)
        select exists (select from ended) $$`,
    );
    await definerFunction(
      runner,
      'identity.end_own_sessions_but(uuid, timestamptz)',
      `identity.end_own_sessions_but(kept uuid, at timestamptz) returns int language sql as $$
        with ended as (update identity.sessions s set ended_at = at where s.id <> kept and ${LIVE} returning s.id)
        select count(*)::int from ended $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
