import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';

let target: TestApp;
let given: Given;
let database: Inspection;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await database.close();
  await target.close();
});

const YEAR = 400 * 864e5;
/** The clock of this instance's machine is wrong by so much; that of the database is not. */
const wrongBy = (milliseconds: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds, shouldAdvanceTime: false });

it.each([
  ['400 days behind', -YEAR],
  ['10 minutes behind', -600_000],
])('TM-02 ends a session by the clock of the database on a machine that is %s', async (_, wrong) => {
  const { admin } = await given.partner();
  const { body } = await admin.call(sessionRoutes.current);
  await database.rows(
    `update identity.sessions set last_seen_at = last_seen_at - interval '31 minutes' where user_id = $1`,
    [body.user.id],
  );
  wrongBy(wrong);
  expect((await admin.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
});

it.each([
  ['400 days ahead', YEAR],
  ['10 minutes ahead', 600_000],
])('TM-02 keeps a session that the database knows to be fresh on a machine that is %s', async (_, wrong) => {
  const { admin } = await given.partner();
  wrongBy(wrong);
  expect((await admin.call(sessionRoutes.current)).status).toBe(200);
});
