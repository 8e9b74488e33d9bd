import type { RouteShape } from '@tenantry/contracts';
import type { Answer } from '../../support/test-client';
import { canariesIn } from './canary';
import { isWithin, type Place, type World } from './world';

// What tenants show of themselves to those below: the name and how to reach the partner, the plans that it publishes, and
// who of it did something to them (LG-03).
const SHOWN_BELOW = new Set([
  'tenants.name',
  'tenants.email',
  'tenants.phone',
  'service_plans.name',
  'users.first_name',
  'users.last_name',
  // Mails and pages carry the nearest brand above.
  'brands.name',
]);

/** Canaries in an answer, body and headers, of tenants that somebody at `place` has nothing to see of (TI-07, TI-08). */
export function leaksIn(
  answer: Pick<Answer<RouteShape>, 'headers' | 'body'>,
  { place, isSomebody }: { place: Place; isSomebody: boolean },
  world: World,
): string[] {
  const text = `${typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)} ${JSON.stringify(answer.headers)}`;
  return canariesIn(text)
    .filter(({ key, column }) => {
      const of = world.places.get(key);
      if (of === undefined) return true;
      if (isSomebody && isWithin(of, place)) return false;
      return !(isSomebody && isWithin(place, of) && SHOWN_BELOW.has(column));
    })
    .map(({ key, column }) => `${column} of ${key}`);
}
