import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { startProcess } from '../support/server-process';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

let database: TestDatabase;
let inspection: Inspection;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
});
afterAll(async () => {
  await inspection.close();
  await database.drop();
});

const settings = (change: Record<string, string>) => ({
  TENANTRY_MODE: 'production',
  BASE_URL: 'http://localhost:3999',
  DATABASE_URL: database.appUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'no-reply@partners.example',
  TENANTRY_SECRET: '9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa',
  LOG_LEVEL: 'fatal',
  ...change,
});

/** What the built server says when it is started so; it must end by itself, with code 1 and one line. */
async function complaint(change: Record<string, string>, entry?: string): Promise<string> {
  const server = await startProcess(settings(change), entry);
  expect([await server.ended, server.output()]).toEqual([1, expect.stringMatching(/^tenantry: [^\n]+\n$/)]);
  return server.output();
}

const changed = (address: string, change: (url: URL) => void): string => {
  const url = new URL(address);
  change(url);
  return url.toString();
};
const wrongPassword = (address: string) => changed(address, (url) => (url.password = 'not-the-one'));
const noSuchDatabase = (address: string) => changed(address, (url) => (url.pathname = '/tenantry_test_none'));

it.each<[string, () => Record<string, string>]>([
  ['DATABASE_URL', () => ({ DATABASE_URL: wrongPassword(database.appUrl) })],
  ['DATABASE_URL', () => ({ DATABASE_URL: noSuchDatabase(database.appUrl) })],
  ['DATABASE_WORKER_URL', () => ({ DATABASE_WORKER_URL: wrongPassword(database.workerUrl) })],
  ['DATABASE_WORKER_URL', () => ({ DATABASE_WORKER_URL: 'postgres://worker:x@localhost:9/tenantry' })],
  ['DATABASE_WORKER_URL', () => ({ DATABASE_WORKER_URL: database.superuserUrl })],
  ['DATABASE_WORKER_URL', () => ({ DATABASE_WORKER_URL: database.migratorUrl })],
  ['DATABASE_MIGRATION_URL', () => ({ DATABASE_MIGRATION_URL: wrongPassword(database.migratorUrl) })],
  ['DATABASE_MIGRATION_URL', () => ({ DATABASE_MIGRATION_URL: database.appUrl })],
  ['DATABASE_MIGRATION_URL', () => ({ DATABASE_MIGRATION_URL: 'postgres://migrator:x@127.0.0.1:9/tenantry' })],
  ['TENANTRY_TRUST_PROXY', () => ({ TENANTRY_TRUST_PROXY: 'the balancer' })],
])('CF-01 begins its one line with %s (%#)', async (name, change) => {
  const line = await complaint(change());
  expect(line.startsWith(`tenantry: ${name}: `)).toBe(true);
  expect(line).not.toContain('not-the-one');
});

it('CF-01 refuses a worker on another database than that of the app', async () => {
  const other = await createTestDatabase();
  const line = await complaint({ DATABASE_WORKER_URL: other.workerUrl });
  expect(line).toContain('DATABASE_WORKER_URL: is another database');
  await other.drop();
});

it('TI-04 refuses a database with a table that lacks row-level security', async () => {
  await inspection.rows('create table forgotten (id int)');
  expect(await complaint({})).toContain('Tables without row-level security: forgotten');
  await inspection.rows('alter table forgotten enable row level security');
  expect(await complaint({})).toContain('Tables without row-level security: forgotten');
  await inspection.rows('drop table forgotten');
});

it('TI-04 refuses a database with a table that is granted and shows nothing', async () => {
  await inspection.rows('create table dark (id int)');
  await inspection.rows('alter table dark enable row level security, force row level security');
  await inspection.rows('grant select on dark to tenantry_app');
  expect(await complaint({})).toContain('DATABASE_URL: no policy is for the role "tenantry_app" on dark (select).');
  await inspection.rows('drop table dark');
});

it('OP-04 refuses a database with a migration that has not run, and one where none has', async () => {
  const [last] = await inspection.rows(
    'delete from migrations where id = (select max(id) from migrations) returning name',
  );
  expect(await complaint({})).toContain(`Migrations are pending (${String(last?.['name'])})`);
  await inspection.rows('drop table migrations');
  expect(await complaint({})).toContain('Run "pnpm db:migrate" first');
});
