import type { RouteShape } from '@tenantry/contracts';
import { idPositions, type IdPosition } from '../../../src/server/id-positions';
import { isLong } from '../../support/scale';
import type { Actor } from './actors';
import type { Ids } from './calls';
import { idFrom, SOURCES, type Source, type Taken } from './id-sources';
import { verdictOf, type Verdict } from './verdict';
import type { World } from './world';

/** One call to make: with an id of `source` at `position`, and own ids everywhere else. */
export interface Step {
  position?: IdPosition & { taken: Taken };
  source: Source;
  verdict: Verdict;
  ids: Ids;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What a success uses up: each success needs one of its own. */
function usedUpBy({ method, path }: RouteShape): Taken | undefined {
  if (path.endsWith('/licences/:id/cancel')) return 'licence';
  if (/mails\/:id\/(send|cancel)$/.test(path)) return 'mail';
  if (/announcements\/:id\/(send|cancel)$/.test(path)) return 'ownAnnouncement';
  if (method === 'DELETE' && path.endsWith('/contacts/:contactId'))
    return path.startsWith('/admin/customers/') ? 'contact' : 'ownContact';
  return method === 'POST' && path.endsWith('/customers/:id/licences') ? 'plan' : undefined;
}

/** Which kind of tenant a position takes; everything else is told by its schema. */
function takenAt({ method, path: route }: RouteShape, { path, resource }: IdPosition): Taken {
  if (resource === undefined) throw new Error(`${method} ${route}: ${path} is no known resource`);
  // The own company's are those of no other, not even of a customer below.
  if (resource === 'contact') return route.startsWith('/admin/customers/') ? 'contact' : 'ownContact';
  if (resource === 'candidate') return route.startsWith('/admin/customers/') ? 'candidate' : 'ownCandidate';
  if (resource === 'announcement') return 'ownAnnouncement';
  if (resource !== 'tenant') return resource;
  return path === 'parentId' ? 'partner' : 'customer';
}

// Whoever is refused whatever the id gets there before anybody looks at it: in the short form three kinds stand for all.
const STANDING_FOR_ALL: readonly Source[] = ['random', 'own', 'sibling'];

/** Whether who calls gets nothing for any id, not even the answer for one that does not exist. */
export const isRefusal = (verdict: Verdict): boolean => verdict !== 'done' && verdict !== 'likeRandom';

function sourcesFor(route: RouteShape, actor: Actor, taken: Taken): readonly Source[] {
  const isRefusedWhole = SOURCES.every((source) => isRefusal(verdictOf(route, actor, taken, source)));
  return isRefusedWhole && !isLong ? STANDING_FOR_ALL : SOURCES;
}

/** One step for each source of each position, the id that was never given out first; and one without, where it may be. */
export async function stepsFor(world: World, route: RouteShape, actor: Actor): Promise<Step[]> {
  const positions = idPositions(route).map((position) => ({ ...position, taken: takenAt(route, position) }));
  const steps: Step[] = [];
  if (positions.every(({ part }) => part === 'query'))
    steps.push({ source: 'own', verdict: verdictOf(route, actor, undefined, 'own'), ids: {} as Ids });
  for (const position of positions)
    for (const source of sourcesFor(route, actor, position.taken)) {
      const verdict = verdictOf(route, actor, position.taken, source);
      const usedUp = verdict === 'done' ? usedUpBy(route) : undefined;
      const id = await idFrom(world, actor, source, position.taken, usedUp === position.taken);
      if (id === undefined) continue;
      const ids = {} as Ids;
      for (const { taken } of positions)
        if (taken !== position.taken)
          ids[taken] = (await idFrom(world, actor, 'own', taken, usedUp === taken)) ?? NOBODY;
      steps.push({ position, source, verdict, ids: { ...ids, [position.taken]: id } });
    }
  return steps;
}
