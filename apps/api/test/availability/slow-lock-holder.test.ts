import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { until } from '../support/until';
import { headersOf, listening } from './listening';
import { inUse, poolOf } from './pool-of';

const SMALLEST_POOL = 4;
const AT_ONCE = 200;

let target: TestApp;
let given: Given;
let holder: Inspection;
let admin: TestClient;
let url: string;
const unhandled: unknown[] = [];
const remember = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', remember);
  target = await createTestApp();
  poolOf(target).options.max = SMALLEST_POOL;
  given = new Given(target);
  holder = await inspectDatabase(target.database);
  ({ admin } = await given.partner());
  url = `http://127.0.0.1:${await listening(target)}`;
});
afterAll(async () => {
  await holder.close();
  await target.close();
  process.off('unhandledRejection', remember);
});

const list = () => fetch(`${url}/api/v1${customerRoutes.list.path}`, { headers: headersOf(admin) });
const create = () =>
  fetch(`${url}/api/v1${customerRoutes.create.path}`, {
    method: 'POST',
    headers: { ...headersOf(admin), 'content-type': 'application/json', 'idempotency-key': given.unique('key') },
    body: JSON.stringify(given.customerInput()),
  });
const ready = () => fetch(`${url}/readyz`);
/** Status, and whether the caller is told when to come back. */
const outcome = async (call: Promise<Response>) => {
  const answer = await call;
  await answer.text();
  return `${answer.status}${answer.headers.has('retry-after') ? ', come back' : ''}`;
};

it.each([
  ['everything waits', 'lock table tenants in access exclusive mode', []],
  ['writes wait', 'lock table tenants in share row exclusive mode', ['200']],
])('DO-01 answers 200 calls at once on four connections when %s behind a lock', async (_, lock, also) => {
  await holder.rows('begin');
  await holder.rows(lock);
  const calls = Array.from({ length: AT_ONCE }, (_one, index) => outcome(index % 2 ? list() : create()));
  expect(await outcome(fetch(`${url}/healthz`))).toBe('200');
  const outcomes = new Set(await Promise.all(calls));
  expect([...outcomes].filter((one) => !also.includes(one))).toEqual(['503, come back']);

  await holder.rows('rollback');
  await until(async () => (await outcome(ready())) === '200');
  expect([await outcome(list()), await outcome(create())]).toEqual(['200', '201']);
  expect([inUse(poolOf(target)), poolOf(target).waitingCount]).toEqual([0, 0]);
  expect(poolOf(target).totalCount).toBeLessThanOrEqual(SMALLEST_POOL);
  const left = `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
  expect(await holder.rows(left)).toEqual([]);
  expect(unhandled).toEqual([]);
});
