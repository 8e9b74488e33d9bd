import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/**
 * An administrator ends the sessions of a person in an account (SE-10). Sessions that the person has elsewhere are none of
 * the administrator's, but they must not come back through the switcher: those from before stay out until the password is
 * given again.
 */
export class KeepEndedSessionsOut1763700021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table memberships add column sessions_ended_at timestamptz`);
    await runner.query(`grant update (sessions_ended_at) on memberships to tenantry_definer`);
    // A trigger, so that it holds for every way in which a session is moved. The row is held: of a move and an ending at
    // once, the second sees the first.
    await runner.query(`create function identity.keep_session_out() returns trigger language plpgsql as $$
      declare ended timestamptz;
      begin
        select m.sessions_ended_at into ended from public.memberships m where m.id = new.membership_id for share;
        return case when coalesce(new.authenticated_at, new.created_at) <= ended then null else new end;
      end $$`);
    await runner.query(`create trigger sessions_kept_out before update of membership_id on identity.sessions
      for each row when (new.membership_id <> old.membership_id) execute function identity.keep_session_out()`);
    await definerFunction(
      runner,
      'identity.end_sessions_in(uuid, timestamptz)',
      `identity.end_sessions_in(membership uuid, at timestamptz) returns int language plpgsql as $$
      declare ended int;
      begin
        update public.memberships m set sessions_ended_at = at
          where m.id = membership and array_position(m.tenant_path, nullif(current_setting('app.tenant', true), '')::uuid) is not null;
        if not found then return 0; end if;
        update identity.sessions s set ended_at = at where s.membership_id = membership and s.ended_at is null;
        get diagnostics ended = row_count;
        return ended;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
