import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A challenge may be for making sure of the person at an open session (SE-10), and for nothing else then. */
export class AuthenticateByPasskey1763700027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.challenges drop constraint challenges_purpose_check,
        add constraint challenges_purpose_check check (purpose in ('registration', 'second_factor', 'sign_in', 'authentication'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
