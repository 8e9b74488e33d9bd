import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../src/platform/access/actor';
import { isUnavailable } from '../../src/platform/database/database-error';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';
import { inUse, poolOf } from './pool-of';

let target: TestApp;
let inspection: Inspection;
const root = systemActor('test');

beforeAll(async () => {
  target = await createTestApp();
  inspection = await inspectDatabase(target.database);
});
afterAll(async () => {
  await inspection.close();
  await target.close();
});

const settings = {
  name: 'time-outs',
  text: `select name, setting::int as ms from pg_settings where name in
    ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`,
};

it('DO-01 bounds every statement, lock and open transaction of the app, on each of its connections', async () => {
  const expected = [
    { name: 'idle_in_transaction_session_timeout', ms: 10_000 },
    { name: 'lock_timeout', ms: 2000 },
    { name: 'statement_timeout', ms: 5000 },
  ];
  const together = Array.from({ length: poolOf(target).options.max ?? 0 }, () => target.uow.lookUp(settings, []));
  expect(await Promise.all(together)).toEqual(together.map(() => expected));
  expect(poolOf(target).totalCount).toBe(together.length);
  expect(poolOf(target).options.connectionTimeoutMillis).toBeLessThanOrEqual(2000);
});

it('DO-01 gives up a statement that takes too long, as something to try again', async () => {
  const slow = target.uow.read(root, async (tx) => {
    await tx.query(`set local statement_timeout = '50ms'`);
    await tx.query('select pg_sleep(20)');
  });
  const error = await slow.catch((reason: unknown) => reason);
  expect([(error as { code?: string }).code, isUnavailable(error)]).toEqual(['57014', true]);
});

it('DO-01 ends a transaction that does nothing, and its connection does not come back', async () => {
  let pid = 0;
  const forgotten = target.uow.run(root, async (tx) => {
    await tx.query(`set local idle_in_transaction_session_timeout = '50ms'`);
    [{ pid }] = (await tx.query<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
    await until(async () => {
      const rows = await inspection.rows('select from pg_stat_activity where pid = $1', [pid]);
      return rows.length === 0;
    });
    await tx.query('select 1');
  });
  expect(isUnavailable(await forgotten.catch((reason: unknown) => reason))).toBe(true);
  const [next] = await target.uow.lookUp<{ pid: number }>({ name: 'pid', text: 'select pg_backend_pid() as pid' }, []);
  expect(next?.pid).not.toBe(pid);
  expect(inUse(poolOf(target))).toBe(0);
});
