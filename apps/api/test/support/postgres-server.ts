import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { migrate } from '../../src/platform/database/migrate';
import { prepareDatabase, ROLES } from '../../src/platform/database/roles';
import { addressOf, TEMPLATE, TEST_PASSWORDS } from './test-addresses';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

async function recreate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.end();
}

/** What a test has written need not outlive the machine: PostgreSQL then waits for no disk. A crash of its own loses nothing. */
async function withoutDisk(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('alter system set fsync = off');
  await client.query('alter system set full_page_writes = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}

/**
 * One PostgreSQL for the whole run: the embedded one, or with TENANTRY_TEST_ADMIN_URL an external server (PostgreSQL 15 or newer), where
 * only databases named tenantry_test_* and the product's roles are touched. Each test file copies the migrated template.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env['TENANTRY_TEST_ADMIN_URL'];
  let server: EmbeddedPostgres | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-test-'));
  if (!external) server = await startEmbeddedPostgres({ dataDir: folder });
  const adminUrl = external ?? server?.adminUrl ?? '';
  if (server) await withoutDisk(adminUrl);
  await recreate(adminUrl);
  await prepareDatabase(adminUrl, TEMPLATE, TEST_PASSWORDS);
  await migrate(addressOf(adminUrl, TEMPLATE, ROLES.migrator, TEST_PASSWORDS.migrator));
  project.provide('adminUrl', adminUrl);
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
