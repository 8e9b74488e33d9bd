import { customerRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../factories/given';
import { startDatabaseProxy, type DatabaseProxy } from '../support/database-proxy';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

let database: TestDatabase;
let inspection: Inspection;
let proxy: DatabaseProxy;
let target: TestApp;
let given: Given;
const unhandled: unknown[] = [];
const remember = (reason: unknown) => void unhandled.push((reason as Error).stack);

beforeAll(async () => {
  process.on('unhandledRejection', remember);
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  proxy = await startDatabaseProxy(database.appUrl);
  const through = { appUrl: proxy.through(database.appUrl), workerUrl: proxy.through(database.workerUrl) };
  target = await createTestApp({ jobs: true, database: { ...database, ...through } });
  given = new Given(target);
});
afterAll(async () => {
  await target.close();
  await proxy.close();
  await inspection.close();
  await database.drop();
  process.off('unhandledRejection', remember);
});

const readiness = async () => (await target.app.inject({ method: 'GET', url: '/readyz' })).statusCode;
const isSent = async (email: string) =>
  (await inspection.rows(`select from outbound_emails where to_email = $1 and status = 'sent'`, [email])).length === 1;

it('DO-07 says "not ready" and 503 to everybody while the database is away, and serves as before within 5 s of its return', async () => {
  const { admin } = await given.partner();
  expect(await readiness()).toBe(200);
  await proxy.cut();

  const ready = await target.app.inject({ method: 'GET', url: '/readyz' });
  expect([ready.statusCode, ready.headers['retry-after']]).toEqual([503, '2']);
  expect((await target.app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
  const stranger = new TestClient(target, 'admin');
  for (const answer of [
    await admin.call(customerRoutes.list, { query: {} }),
    await given.createCustomer(admin),
    await stranger.call(sessionRoutes.signIn, { body: { email: 'x@y.example', password: PASSWORD } }),
  ]) {
    expect([answer.status, answer.problem.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2']);
    expect(Object.keys(answer.problem).toSorted()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
  }

  await proxy.mend();
  const back = performance.now();
  await until(async () => (await readiness()) === 200);
  const email = `${given.unique('back')}@mail.example`;
  expect((await admin.call(customerRoutes.list, { query: {} })).status).toBe(200);
  expect((await given.createCustomer(admin, { email })).status).toBe(201);
  // Mails go again, too: the queue's worker has found its way back by itself.
  await until(() => isSent(email));
  expect(performance.now() - back).toBeLessThan(5000);
  expect(unhandled).toEqual([]);
});

it('DO-07 serves on after single connections were ended under it', async () => {
  const { admin } = await given.partner();
  for (let round = 0; round < 5; round += 1) {
    await inspection.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await until(async () => (await admin.call(customerRoutes.list, { query: {} })).status === 200);
    const email = `${given.unique('round')}@mail.example`;
    await until(async () => (await given.createCustomer(admin, { email })).status === 201);
    await until(() => isSent(email));
  }
  expect(unhandled).toEqual([]);
});
