import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { scale } from '../support/scale';
import { fuzzRoute, nameOf, SEED } from './fuzz/fuzz-route';
import { writeMeasurement } from './fuzz/measurement';
import { FuzzWorld } from './fuzz/fuzz-world';
import { Tally } from './fuzz/tally';

const TIMES = scale(30, Math.ceil(20_000 / contractRoutes.length));

const tally = new Tally();
let world: FuzzWorld;

beforeAll(async () => {
  world = await FuzzWorld.start();
});
afterAll(() => world.close());

it.each(contractRoutes.map((route) => [nameOf(route), route] as const))(
  'IN-03 LG-04 %s answers any input within its contract',
  async (name, route) => {
    const fuzz = fuzzRoute(world, route, TIMES, (status) => tally.count(name, status));
    await expect(fuzz).resolves.toBeUndefined();
  },
);

/** What no sequence of made-up calls gets through: it takes a provider, a signed answer, or a mail of one's own. */
const NEED_MORE_THAN_WORDS = new Set([
  'POST /admin/session/single-sign-on',
  'POST /admin/session/single-sign-on/completion',
  'POST /admin/profile/company-account',
  'POST /admin/profile/company-account/completion',
  'DELETE /admin/profile/company-account',
  'POST /admin/session/passkey',
  'POST /customer/session/passkey',
  'POST /admin/email-change/confirmation',
  'POST /customer/email-change/confirmation',
  'POST /customer/acting',
  'DELETE /customer/acting',
]);

it('IN-03 has tried what lies behind the first rules of nearly every route', () => {
  process.stdout.write(`seed ${SEED}\n${tally.toMarkdown()}\n`);
  const unreached = tally.unreached().filter((name) => !NEED_MORE_THAN_WORDS.has(name));
  expect(unreached.length < contractRoutes.length / 20 ? [] : unreached).toEqual([]);
});

it.runIf(process.env['TENANTRY_LONG'])('IN-03 has answered 20,000 requests', () => {
  writeMeasurement(tally, SEED);
  expect(tally.total()).toBeGreaterThanOrEqual(20_000);
});
