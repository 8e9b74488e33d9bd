import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { contentOf } from './database-content';
import { failAt } from './failing-statement';
import { nameOf } from './prepared-write';
import { preparedRoutes, prepareWrite } from './prepared-writes';
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

const writes = contractRoutes.filter(({ method }) => method !== 'GET');

it('CC-07 has a prepared call for every route that changes something', () => {
  expect(preparedRoutes.toSorted()).toEqual(writes.map(nameOf).toSorted());
});

// They look at a link or at a provider, or say where to go, and change nothing.
const readsOnly = (name: string) =>
  /^POST \S+\/(?:(?:password|email-change|account-recovery|contact-address)\/link|identity-provider\/trial|session\/single-sign-on|profile\/company-account)$/.test(
    name,
  );

it.each(writes.map((route) => [nameOf(route), route] as const))(
  'CC-07 leaves nothing of %s, whichever of its statements fails, and then takes it',
  async (name, route) => {
    const { who, parts } = await prepareWrite(workplace, route);
    const headers = route.idempotency === 'required' ? { 'idempotency-key': workplace.given.unique('key') } : {};
    const before = await contentOf(database);
    let failing = 0;
    for (;;) {
      failing += 1;
      failAt(failing);
      const answer = await who.call(route, parts as never, headers);
      failAt(0);
      if (answer.status < 400) break;
      expect([failing, answer.status, answer.problem.code]).toEqual([failing, 500, 'internal']);
      expect([failing, await contentOf(database)]).toEqual([failing, before]);
    }
    // At least one statement and the COMMIT have had their turn.
    expect(failing > 2).toBe(!readsOnly(name));
    const isSame = JSON.stringify(await contentOf(database)) === JSON.stringify(before);
    expect(isSame).toBe(readsOnly(name));
  },
);
