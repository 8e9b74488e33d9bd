import { permissions, type PermissionKey, type Role, type RouteShape } from '@tenantry/contracts';
import { actingVerdict, type ActingVerdict } from './acting-verdict';
import type { Actor } from './actors';
import { stageOf } from './half-signed-in';
import type { Source, Taken } from './id-sources';

/**
 * What an actor must get: `done`; a refusal; or, for an id that is not theirs, exactly the answer that an id gets which
 * was never given out (TI-01).
 */
export type Verdict = ActingVerdict | 'done' | 'notSignedIn' | 'wrongAudience' | 'forbidden' | 'likeRandom';

// Where ids may come from, by what they name. Read from design/isolation.md and the domain model, not from the code.
const BELOW: readonly Source[] = ['own', 'descendant'];
const REACH: Record<Taken, readonly Source[]> = {
  customer: BELOW,
  partner: BELOW,
  licence: BELOW,
  mail: BELOW,
  contact: BELOW,
  candidate: BELOW,
  ownContact: ['own'],
  ownAnnouncement: ['own'],
  ownCandidate: ['own'],
  // Offered by the own company or published above it; what partners below define is theirs.
  plan: ['own', 'ancestor'],
  product: ['own'],
  unitType: ['own'],
  membership: ['own'],
  member: BELOW,
  session: ['own'],
  passkey: ['own'],
  // A filter: whoever did something within reach.
  user: ['own', 'descendant', 'ancestor', 'sibling', 'siblingsChild', 'random'],
};

const mayDo = (role: Role, action: PermissionKey): boolean => role in permissions[action];

/** The verdict of the permissions matrix as data (AZ-01) and of where the id lies. */
export function verdictOf(route: RouteShape, actor: Actor, taken: Taken | undefined, source: Source): Verdict {
  if (route.path.split('/')[1] !== actor.audience) return 'wrongAudience';
  if (route.permission === 'halfSignedIn') {
    const stage = stageOf(actor.state);
    return stage && (route.stage ?? stage) === stage ? 'done' : 'notSignedIn';
  }
  if (route.permission !== 'anyone') {
    const acting = actingVerdict(route, actor);
    if (actor.role === undefined) return acting === 'actingOver' ? acting : 'notSignedIn';
    if (acting) return acting;
    if (route.permission !== 'signedIn' && !mayDo(actor.role, route.permission)) return 'forbidden';
  }
  // As a filter it finds what licences within reach were sold with, whoever defined it.
  const isFilter = taken === 'plan' && route.path === '/admin/customers' && route.method === 'GET';
  if (taken === undefined || REACH[taken].includes(source) || (isFilter && source === 'descendant')) {
    // Seen and not theirs to change: the one case of 403 that depends on the object.
    if (taken === 'plan' && source === 'ancestor' && route.method === 'PUT') return 'forbidden';
    return 'done';
  }
  return 'likeRandom';
}
