import type { Role } from '@tenantry/contracts';
import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import type { TestClient } from '../../support/test-client';
import { actingActor, isActing, type ActingState } from './acting-actors';
import { halfSignedIn, type HalfState } from './half-signed-in';
import type { Place, World } from './world';

/** `active`: signed in and everything in order. The others must be let in nowhere. */
type State =
  | ActingState
  | HalfState
  | 'active'
  | 'anonymous'
  | 'signedOut'
  | 'disabledUser'
  | 'disabledMembership'
  | 'disabledTenant';

/** Who walks. `client` is somebody's browser; `renew` signs the same person in again, for routes that end a session. */
export interface Actor {
  name: string;
  role: Role | undefined;
  state: State;
  place: Place;
  audience: 'admin' | 'customer';
  client: TestClient;
  renew(): Promise<TestClient>;
  membershipId: string;
  userId: string;
  email: string;
}

/**
 * The table of actors: a feature that brings a new kind (sub-account, holder of a grant, half-signed-in, acting for
 * another) adds a line here and, where it is a state of its own, a case in `spoil`.
 */
export const ACTORS: readonly (readonly [place: string, role: Role, state?: State])[] = [
  ['root', 'platform_admin'],
  ['p1', 'partner_admin'],
  ['p1', 'partner_sales'],
  ['p1', 'partner_helpdesk'],
  ['p1', 'partner_reader'],
  ['p1s1', 'partner_admin'],
  ['p1s1', 'partner_sales'],
  ['p2', 'partner_admin'],
  ['p1s1c1', 'owner'],
  ['p1s1c1', 'billing_admin'],
  ['p1s1c1', 'admin'],
  ['p1s1c1', 'member'],
  ['p2c1', 'owner'],
  ['p1s1c1', 'admin', 'acting'],
  ['p1s1c1', 'admin', 'actingReadOnly'],
  ['p1s1c1', 'admin', 'actingTimeOver'],
  ['p2s1c2', 'admin', 'actingSelfManaged'],
  ['p1s1', 'partner_admin', 'beforeSecondFactor'],
  ['p1s1', 'partner_admin', 'beforeEnrolment'],
  ['p1s1c1', 'owner', 'beforeSecondFactor'],
  ['p1s2c1', 'owner', 'beforeEnrolment'],
  ['p1s1', 'partner_admin', 'anonymous'],
  ['p1s1', 'partner_admin', 'signedOut'],
  ['p1s1', 'partner_admin', 'disabledUser'],
  ['p1s1', 'partner_admin', 'disabledMembership'],
  ['p3s2', 'partner_admin', 'disabledTenant'],
  ['p1s1c1', 'owner', 'anonymous'],
  ['p1s1c1', 'owner', 'signedOut'],
  ['p1s1c1', 'owner', 'disabledUser'],
  ['p3s1c2', 'owner', 'disabledTenant'],
];

/** Takes away what let the actor in; by SQL where the product has no command for it yet. */
async function spoil(
  world: World,
  state: State,
  client: TestClient,
  { userId, placeId }: { userId: string; placeId: string },
) {
  const { rows } = world.database;
  if (state === 'signedOut') {
    const door = client.audience === 'admin' ? adminDoor : customerDoor;
    const cookies = client.cookieHeader();
    await client.call(door.signOut);
    client.useCookies(cookies);
  }
  if (state === 'disabledUser') await rows(`update identity.users set status = 'disabled' where id = $1`, [userId]);
  if (state === 'disabledMembership')
    await rows(`update memberships set status = 'disabled' where user_id = $1`, [userId]);
  if (state === 'disabledTenant') await rows(`update tenants set status = 'disabled' where id = $1`, [placeId]);
}

async function actorOf(world: World, key: string, role: Role, state: State = 'active'): Promise<Actor> {
  const place = world.place(key);
  if (isActing(state)) return actingActor(world, place, state);
  const { client, email, userId } = await world.personAt(place, role);
  const [membership] = await world.database.rows('select id from memberships where user_id = $1', [userId]);
  await spoil(world, state, client, { userId, placeId: place.id });
  const audience = client.audience;
  // With a passkey whoever walks can sign in again and again, whatever they set up on the way.
  if (!world.given.passkeys.has(email)) await world.given.passkeys.give(email, userId);
  const half = (halfState: HalfState) => halfSignedIn(world, halfState, { audience, email, userId, placeId: place.id });
  const isHalfWay = state === 'beforeSecondFactor' || state === 'beforeEnrolment';
  return {
    name: `${role} of ${key}${state === 'active' ? '' : `, ${state}`}`,
    role: state === 'active' ? role : undefined,
    state,
    place,
    audience,
    client: isHalfWay ? await half(state) : client,
    renew: () => (isHalfWay ? half(state) : world.given.signedIn(audience, email)),
    membershipId: String(membership?.['id']),
    userId,
    email,
  };
}

/** Everybody of the table, the most powerful first: what a cache kept for them would show to the others (TI-09). */
export async function buildActors(world: World, lines = ACTORS): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const [place, role, state] of lines) actors.push(await actorOf(world, place, role, state));
  return actors;
}
