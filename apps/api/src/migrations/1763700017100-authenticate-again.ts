import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

const OWN = `s.id = session_id and s.user_id = nullif(current_setting('app.user', true), '')::uuid and s.ended_at is null and s.expires_at > at`;

/** A session knows when its person last gave the password (SE-10): signing in counts, so an unset one says it was then. */
export class AuthenticateAgain1763700017100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table identity.sessions add column authenticated_at timestamptz`);
    await definerFunction(
      runner,
      'identity.authenticated_within(uuid, timestamptz, interval)',
      `identity.authenticated_within(session_id uuid, at timestamptz, span interval) returns boolean language sql stable as $$
        select exists (select from identity.sessions s where ${OWN} and coalesce(s.authenticated_at, s.created_at) + span > at) $$`,
    );
    await definerFunction(
      runner,
      'identity.note_authentication(uuid, timestamptz)',
      `identity.note_authentication(session_id uuid, at timestamptz) returns void language sql as $$
        update identity.sessions s set authenticated_at = at where ${OWN} $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
