import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The kinds of mail stand in the contract (`mailTemplate`), whose type holds every order to them; a second list in the
 * database made each new mail a migration. What stays is the form of a name.
 */
export class FreeMailTemplates1763700018100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbound_emails drop constraint outbound_emails_template_check,
        add constraint outbound_emails_template_check check (template ~ '^[a-z][a-z_]{2,39}$')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only (OP-04).');
  }
}
