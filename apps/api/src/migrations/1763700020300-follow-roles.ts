import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/** Who is an administrator no longer has lost the way in that only administrators have, from this moment on (AZ-10). */
export class FollowRoles1763700020300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.end_shut_sessions()',
      `identity.end_shut_sessions() returns trigger language plpgsql as $$
      begin
        update identity.sessions s set ended_at = tenancy.now()
        where s.membership_id = new.id and s.audience = 'admin' and s.ended_at is null
          and not identity.may_enter(new.id, s.provider_tenant_id);
        return null;
      end $$`,
    );
    await runner.query(
      `create trigger memberships_way_in after update of role on memberships for each row execute function identity.end_shut_sessions()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
