import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, replaceDefinerFunction } from './protect-table';

const ME = `nullif(current_setting('app.user', true), '')::uuid`;
const OPEN = `not exists (select from public.tenants above where above.id = any (t.tenant_path) and above.status <> 'active')`;

/**
 * Tries of a code are counted where all attempts are, outside of what they attempt: a call that failed on the way leaves
 * nothing in the session. A challenge is looked at before its answer is checked, and used up with what the answer does.
 */
export class CountTriesApart1763700018600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceDefinerFunction(
      runner,
      `identity.half_session(hash bytea, for_audience text, at timestamptz)
       returns table (session_id uuid, user_id uuid, email text, name text, membership_id uuid, tenant_id uuid, tenant_path uuid[], stage text, expires_at timestamptz) language sql stable as $$
        select s.id, u.id, u.email, u.first_name || ' ' || u.last_name, m.id, t.id, t.tenant_path, s.stage, s.expires_at
        from identity.sessions s
        join identity.users u on u.id = s.user_id and u.status = 'active'
        join public.memberships m on m.id = s.membership_id and m.status in ('active', 'pending')
        join public.tenants t on t.id = m.tenant_id
        where s.token_hash = hash and s.audience = for_audience and s.stage <> 'full' and s.ended_at is null and s.expires_at > at
          and ${OPEN} and (t.kind = 'customer') = (for_audience = 'customer') $$`,
    );
    await runner.query(`drop function identity.take_code_try(uuid, timestamptz)`);
    await runner.query(`alter table identity.sessions drop column code_tries`);
    await definerFunction(
      runner,
      'identity.end_half_session(uuid, timestamptz)',
      `identity.end_half_session(session_id uuid, at timestamptz) returns void language sql as $$
        update identity.sessions s set ended_at = at
        where s.id = session_id and s.user_id = ${ME} and s.stage <> 'full' and s.ended_at is null $$`,
    );
    await definerFunction(
      runner,
      'identity.challenge_holds(bytea, text, text, uuid, bytea, timestamptz)',
      `identity.challenge_holds(hash bytea, for_purpose text, for_audience text, of_session uuid, of_browser bytea, at timestamptz) returns boolean language sql stable as $$
        select exists (select from identity.challenges c
          where c.challenge_hash = hash and c.purpose = for_purpose and c.audience = for_audience
            and c.session_id is not distinct from of_session and c.browser_hash is not distinct from of_browser
            and c.used_at is null and c.expires_at > at) $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
