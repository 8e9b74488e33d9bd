import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/**
 * Asked in the transaction that begins a session: whether the password that was checked is still the person's. The row
 * stays locked, so a reset at the same time either finds this session and ends it, or is found here (AU-07).
 */
export class HoldPassword1763700016100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.hold_password(uuid, text)',
      `identity.hold_password(person uuid, checked_hash text) returns boolean language plpgsql as $$
      begin
        perform from identity.users u where u.id = person and u.password_hash = checked_hash and u.status = 'active' for no key update;
        return found;
      end $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
