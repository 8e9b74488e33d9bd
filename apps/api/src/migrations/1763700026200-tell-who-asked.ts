import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/** Whoever asked for a recovery is told when it comes to nothing: they may be above who ended it, out of their reach. */
export class TellWhoAsked1763700026200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.ended_account_recovery(uuid)',
      `identity.ended_account_recovery(recovery uuid)
       returns table (status text, kind text, requested_by uuid, requested_in uuid, name text) language sql stable as $$
        select r.status, r.kind, r.requested_by, r.requested_in, u.first_name || ' ' || u.last_name
        from identity.account_recoveries r join identity.users u on u.id = r.user_id
        where r.id = recovery and r.status in ('withdrawn', 'cancelled', 'refused') $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
