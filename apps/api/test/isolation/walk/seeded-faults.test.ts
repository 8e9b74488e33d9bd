import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../../src/server/contract-routes';
import { createTestApp, type TestApp } from '../../support/test-app';
import { openReview } from '../database/catalogue/review-schema';
import { ACTORS, buildActors, type Actor } from './actors';
import { buildWorld } from './build-world';
import { nameOf } from './judge';
import { Proofs } from './proofs';
import { SEEDED_FAULTS } from './seeded-faults';
import type { World } from './world';

let target: TestApp;
let world: World;
let actors: Actor[];
let takeAway: () => Promise<unknown> | void = () => undefined;

const WALKERS = ['root', 'p1', 'p2', 'p1s1c1'];

beforeAll(async () => {
  target = await createTestApp();
  world = await buildWorld(target, { partners: 2 });
  actors = await buildActors(
    world,
    ACTORS.filter(([place, role, state]) => WALKERS.includes(place) && role !== 'partner_helpdesk' && !state),
  );
  await openReview(world.database);
}, 120_000);
afterEach(async () => {
  await takeAway();
  takeAway = () => undefined;
});
afterAll(async () => {
  await world.close();
  await target.close();
});

const proofs = (names: readonly string[]) =>
  new Proofs(world, actors).run(contractRoutes.filter((route) => names.includes(nameOf(route))));

it('finds nothing where nothing is wrong', async () => {
  expect(await proofs([...new Set(SEEDED_FAULTS.flatMap(({ routes }) => routes))])).toEqual([]);
});

it.each(SEEDED_FAULTS)('TI-01 catches a seeded fault: $name', async ({ seed, by, says, routes }) => {
  takeAway = await seed(world);
  const found = (await proofs(routes)).filter((one) => one.by === by).map(({ what }) => what);
  expect(found.join('\n')).toMatch(says);
});

it('knows twelve faults', () => expect(SEEDED_FAULTS).toHaveLength(12));
