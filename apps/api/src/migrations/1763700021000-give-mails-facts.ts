import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mail has to say beyond its kind and its reader, such as what was changed and on which device: never a secret. */
export class GiveMailsFacts1763700021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table outbound_emails add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
