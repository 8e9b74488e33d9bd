import { DataSource } from 'typeorm';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UnitType } from '../../src/modules/plans';
import { systemActor } from '../../src/platform/access/actor';
import { Sessions } from '../../src/platform/access/sessions';
import { NestedTransaction } from '../../src/platform/database/one-connection';
import { GuessLimits } from '../../src/platform/http/guess-limits';
import { RateLimits } from '../../src/platform/http/rate-limits';
import { createTestApp, type TestApp } from '../support/test-app';
import { inUse, poolOf } from './pool-of';

let target: TestApp;
const root = systemActor('test');
const GUESS = { account: 'a@b.example', ip: '192.0.2.1', device: undefined };
const ONE = { name: 'one', text: 'select 1 as one' };

beforeAll(async () => {
  target = await createTestApp();
});
afterAll(() => target.close());

const dataSource = () => target.app.get(DataSource);

/** Every way to a connection that code of the product could take. */
const WAYS: [string, () => Promise<unknown>][] = [
  ['a transaction', () => target.uow.run(root, () => Promise.resolve())],
  ['a read-only transaction', () => target.uow.read(root, () => Promise.resolve())],
  ['a read in one round trip', () => target.uow.readOne(root, ONE, [])],
  ['a look-up', () => target.uow.lookUp(ONE, [])],
  ['a raw query', () => dataSource().query('select 1')],
  ['a raw transaction', () => dataSource().transaction((manager) => manager.query('select 1'))],
  ['a repository of its own', () => dataSource().getRepository(UnitType).find()],
  ['a query of the manager', () => dataSource().manager.query('select 1')],
  ['a query runner', () => dataSource().createQueryRunner().connect()],
  ['the pool itself', () => poolOf(target).query('select 1')],
  ['a shared rate limit', () => target.app.get(RateLimits).consume(sessionRoutes.signIn, '192.0.2.1')],
  ['a count of wrong passwords', () => target.app.get(GuessLimits).take(GUESS)],
  ['a session', () => target.app.get(Sessions).find('token', 'admin')],
];

it.each(WAYS)('DO-01 refuses %s inside a transaction', async (_, way) => {
  await expect(target.uow.run(root, way)).rejects.toBeInstanceOf(NestedTransaction);
  await expect(target.uow.read(root, way)).rejects.toBeInstanceOf(NestedTransaction);
  expect([inUse(poolOf(target)), poolOf(target).waitingCount]).toEqual([0, 0]);
});

it('DO-01 refuses it deep inside, after an await, in another function, also beside others', async () => {
  const deeper = () => Promise.resolve();
  const deep = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return Promise.all([target.uow.lookUp(ONE, []), deeper()]);
  };
  const nested = target.uow.run(root, async (tx) => {
    await tx.query('select 1');
    await deep();
  });
  await expect(nested).rejects.toBeInstanceOf(NestedTransaction);
});

it('DO-01 lets work that outlives its transaction, and work after it, have a connection', async () => {
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const { outliving } = await target.uow.run(root, (tx) =>
    tx.query('select 1').then(() => ({ outliving: end.then(() => target.uow.lookUp(ONE, [])) })),
  );
  ended();
  expect(await outliving).toEqual([{ one: 1 }]);
  expect(await Promise.all([target.uow.lookUp(ONE, []), target.uow.readOne(root, ONE, [])])).toHaveLength(2);
});
