import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { startDatabaseProxy, type DatabaseProxy } from '../support/database-proxy';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';
import { inUse, poolOf } from './pool-of';

const ROUNDS = 8;
const WAITING = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
const APPS = `select pid from pg_stat_activity where datname = current_database() and application_name = 'tenantry-app'`;
const pidsOf = (rows: Record<string, unknown>[]) => rows.map(({ pid }) => pid);

let database: TestDatabase;
let inspection: Inspection;
let proxy: DatabaseProxy;
let target: TestApp;
let given: Given;
let admin: TestClient;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  proxy = await startDatabaseProxy(database.appUrl);
  target = await createTestApp({ database: { ...database, appUrl: proxy.through(database.appUrl) } });
  given = new Given(target);
  ({ admin } = await given.partner());
});
afterAll(async () => {
  await target.close();
  await proxy.close();
  await inspection.close();
  await database.drop();
});

const ways: [string, () => Promise<unknown>][] = [
  ['a read in one round trip', () => admin.call(customerRoutes.list, { query: {} })],
  ['a transaction', () => given.createCustomer(admin)],
];
const losses: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
  [
    'PostgreSQL ends it',
    () => inspection.rows(`select pg_terminate_backend(pid) from (${WAITING}) lost`),
    () => Promise.resolve(),
  ],
  ['it is cut', () => proxy.cut(), () => proxy.mend()],
];
const cases = ways.flatMap(([way, ask]) => losses.map(([loss, lose, mend]) => ({ way, ask, loss, lose, mend })));

it.each(cases)('DO-07 answers 503 when $loss under $way, and never hands it on', async ({ ask, lose, mend }) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await inspection.rows('begin');
    await inspection.rows('lock table tenants in access exclusive mode');
    const asked = ask();
    await until(async () => (await inspection.rows(WAITING)).length > 0);
    await lose();
    const answer = await asked;
    await inspection.rows('rollback');
    await mend();
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, problem: { code: 'unavailable' } });
    expect((await admin.call(customerRoutes.list, { query: {} })).status).toBe(200);
  }
});

it('DO-07 answers 503 while the database says nothing, keeps no connection of that time, and serves when it is back', async () => {
  const list = () => admin.call(customerRoutes.list, { query: {} });
  await Promise.all(Array.from({ length: 8 }, list));
  const silent = new Set(pidsOf(await inspection.rows(APPS)));
  proxy.freeze();
  const answers = await Promise.all([...Array.from({ length: 20 }, list), given.createCustomer(admin)]);
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, problem: { code: 'unavailable' } });
  proxy.thaw();
  await until(async () => (await list()).status === 200);
  expect(pidsOf(await inspection.rows(APPS)).filter((pid) => silent.has(pid))).toEqual([]);
  expect([inUse(poolOf(target)), poolOf(target).waitingCount]).toEqual([0, 0]);
});
