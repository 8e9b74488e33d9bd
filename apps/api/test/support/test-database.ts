import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { ROLES } from '../../src/platform/database/roles';
import { addressOf, TEMPLATE, TEST_PASSWORDS } from './test-addresses';

/** A migrated database of one test file. */
export interface TestDatabase {
  appUrl: string;
  workerUrl: string;
  migratorUrl: string;
  /** Superuser on this database: for looking behind the rules, never for what the product does. */
  superuserUrl: string;
  drop(): Promise<void>;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Copies the template; the copy is dropped by `drop`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `tenantry_test_${randomBytes(6).toString('hex')}`;
  // Copies of one template wait for each other only briefly; two workers may ask at once.
  for (let attempt = 1; ; attempt += 1) {
    try {
      await asAdmin(`create database ${name} template ${TEMPLATE} owner ${ROLES.owner}`);
      break;
    } catch (error) {
      if (attempt === 20 || (error as { code?: string }).code !== '55006') throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const url = (role: string, password: string) => addressOf(adminUrl, name, role, password);
  return {
    appUrl: url(ROLES.app, TEST_PASSWORDS.app),
    workerUrl: url(ROLES.worker, TEST_PASSWORDS.worker),
    migratorUrl: url(ROLES.migrator, TEST_PASSWORDS.migrator),
    superuserUrl: addressOf(adminUrl, name),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}
