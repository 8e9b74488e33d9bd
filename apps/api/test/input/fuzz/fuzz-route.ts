import type { RouteShape } from '@tenantry/contracts';
import fc from 'fast-check';
import { requestsOf } from './fuzz-request';
import { wordsOf } from './fuzz-words';
import type { FuzzWorld } from './fuzz-world';
import { faultsOf } from './judge';
import { send } from './send';

export const nameOf = ({ method, path }: RouteShape): string => `${method} ${path}`;

/** A run that found something can be had again: `FUZZ_SEED=… vitest run test/input`. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);

/** Calls the route so many times; fails with the smallest call whose answer has a fault. Tells every status to `told`. */
export async function fuzzRoute(
  world: FuzzWorld,
  route: RouteShape,
  times: number,
  told: (status: number) => void = () => undefined,
): Promise<void> {
  const attempt = fc.asyncProperty(requestsOf(route, world, wordsOf(world)), async (request) => {
    const answer = await send(world, route, request);
    told(answer.status);
    const faults = faultsOf(route, request, answer);
    if (faults.length > 0) throw new Error(`${nameOf(route)} as ${request.actor} answers ${faults.join('; ')}`);
  });
  await fc.assert(attempt, { numRuns: times, seed: SEED });
}
