import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './protect-table';

/** Whether a person has ever been signed in: the device of the very first time is nothing to warn of. */
export class KnowFirstSignIns1763700021300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await definerFunction(
      runner,
      'identity.was_signed_in()',
      `identity.was_signed_in() returns boolean language sql stable as $$
        select exists (select from identity.users u
          where u.id = nullif(current_setting('app.user', true), '')::uuid and u.last_sign_in_at is not null) $$`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
