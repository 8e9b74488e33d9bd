import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { scale } from '../support/scale';
import { fuzzRoute, nameOf } from './fuzz/fuzz-route';
import { FuzzWorld } from './fuzz/fuzz-world';

let world: FuzzWorld;

// There nothing fails loudly: what breaks the contract would be answered.
beforeAll(async () => {
  world = await FuzzWorld.start({ mode: 'production' });
});
afterAll(() => world.close());

it.each(contractRoutes.map((route) => [nameOf(route), route] as const))(
  'IN-03 IN-04 LG-04 %s keeps to its contract in production',
  async (_, route) => {
    await expect(fuzzRoute(world, route, scale(5, 100))).resolves.toBeUndefined();
  },
);
