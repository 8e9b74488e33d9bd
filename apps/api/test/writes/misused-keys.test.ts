import type { RouteShape } from '@tenantry/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';
import { contentOf } from './database-content';
import { failAt } from './failing-statement';
import { nameOf } from './prepared-write';
import { prepareWrite } from './prepared-writes';
import { Workplace } from './workplace';

let target: TestApp;
let database: Inspection;
let workplace: Workplace;

beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  workplace = await Workplace.in(target);
});
afterEach(() => failAt(0));
afterAll(async () => {
  await database.close();
  await target.close();
});

const required = contractRoutes
  .filter(({ idempotency }) => idempotency === 'required')
  .map((route) => [nameOf(route), route] as const);
const keyed = () => ({ 'idempotency-key': workplace.given.unique('key') });

it.each(required)('CC-03 refuses %s without a key, or with one that is none', async (_, route: RouteShape) => {
  const { who, parts } = await prepareWrite(workplace, route);
  const before = await contentOf(database);
  const wrong: [string | undefined, string][] = [
    [undefined, 'idempotencyKeyRequired'],
    ['', 'malformedRequest'],
    ['short', 'malformedRequest'],
    ['with a blank in it', 'malformedRequest'],
    ['x'.repeat(201), 'malformedRequest'],
  ];
  for (const [key, code] of wrong) {
    const answer = await who.call(route, parts as never, { 'idempotency-key': key });
    expect([key, answer.status, answer.problem.code]).toEqual([key, 400, code]);
  }
  expect(await contentOf(database)).toEqual(before);
});

it.each(required)('CC-03 refuses a key of %s that came with another payload', async (_, route: RouteShape) => {
  const [first, other] = [await prepareWrite(workplace, route), await prepareWrite(workplace, route)];
  const headers = keyed();
  expect((await first.who.call(route, first.parts as never, headers)).status).toBe(201);
  const before = await contentOf(database);
  const answer = await other.who.call(route, other.parts as never, headers);
  expect([answer.status, answer.problem.code]).toEqual([422, 'idempotencyKeyReused']);
  expect(await contentOf(database)).toEqual(before);
});

it.each(required)(
  'CC-03 answers 409 while the first call of %s runs, then replays it',
  async (_, route: RouteShape) => {
    const { who, parts } = await prepareWrite(workplace, route);
    const headers = keyed();
    const call = () => who.call(route, parts as never, headers);
    // The first call comes as far as the history and waits there.
    await database.rows('begin');
    await database.rows('lock table audit_events in exclusive mode');
    const running = call();
    await until(async () => {
      const waiting = await database.rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    const second = await call();
    expect([second.status, second.problem.code]).toEqual([409, 'idempotencyKeyInUse']);
    await database.rows('rollback');
    const { status, body } = await running;
    const replay = await call();
    expect([status, replay.status, replay.body]).toEqual([201, 201, body]);
  },
);

it.each(required)('CC-03 takes %s with a key whose first try failed before its end', async (_, route: RouteShape) => {
  const { who, parts } = await prepareWrite(workplace, route);
  const headers = keyed();
  const before = await contentOf(database);
  failAt(4);
  expect((await who.call(route, parts as never, headers)).status).toBe(500);
  failAt(0);
  expect(await contentOf(database)).toEqual(before);
  const answer = await who.call(route, parts as never, headers);
  expect([answer.status, answer.headers['idempotency-replayed']]).toEqual([201, undefined]);
});
