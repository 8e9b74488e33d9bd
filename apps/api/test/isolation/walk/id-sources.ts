import { randomUUID } from 'node:crypto';
import type { UserId } from '@tenantry/contracts';
import { Passkeys, userHandleOf } from '../../../src/modules/second-factors';
import { systemActor } from '../../../src/platform/access/actor';
import { SoftwareAuthenticator } from '../../support/passkeys/software-authenticator';
import { TEST_BASE_URL } from '../../support/test-app';
import type { Actor } from './actors';
import { announcementAt } from './announcements-of-place';
import { candidateAt, contactAt } from './contacts-of-place';
import type { Place, World } from './world';

/** Where an id comes from, seen from who uses it. A feature that brings a new relation adds a line to `PLACES`. */
export type Source =
  'own' | 'descendant' | 'ancestor' | 'sibling' | 'siblingsChild' | 'selfManaged' | 'random' | 'malformed';

const childOf = (place: Place | undefined): Place | undefined =>
  place?.children.find(({ kind }) => kind === 'partner') ?? place?.children[0];
const siblingOf = (place: Place): Place | undefined =>
  place.parent?.children.find(({ id, kind }) => id !== place.id && kind === place.kind);

const PLACES: Partial<Record<Source, (place: Place) => Place | undefined>> = {
  own: (place) => place,
  descendant: childOf,
  ancestor: ({ parent }) => parent,
  sibling: siblingOf,
  siblingsChild: (place) => childOf(siblingOf(place)),
};
/** In this order: what an id gets that was never given out is what the others are compared with. */
export const SOURCES: readonly Source[] = [
  'random',
  'own',
  'descendant',
  'ancestor',
  'sibling',
  'siblingsChild',
  'malformed',
];

/** What a position of a route takes: a resource, with tenants told apart by what they are. */
export type Taken =
  | 'customer'
  | 'partner'
  | 'plan'
  | 'licence'
  | 'mail'
  | 'product'
  | 'unitType'
  | 'membership'
  | 'member'
  | 'user'
  | 'session'
  | 'contact'
  | 'ownContact'
  | 'ownAnnouncement'
  | 'candidate'
  | 'passkey'
  | 'ownCandidate';

const customersIn = (place: Place): Place[] =>
  place.kind === 'customer' ? [place] : place.children.filter(({ kind }) => kind === 'customer');

/** The id of such a resource at a place; undefined where there is none. `fresh`: one that may be used up. */
async function idAt(world: World, taken: Taken, place: Place, fresh: boolean): Promise<string | undefined> {
  switch (taken) {
    case 'partner':
      return place.kind === 'customer' ? undefined : place.id;
    case 'customer':
      return customersIn(place)[0]?.id;
    case 'plan':
      return place.kind === 'customer' ? undefined : world.planAt(place, fresh);
    case 'licence':
    case 'mail': {
      const [customer] = customersIn(place);
      return customer && (taken === 'licence' ? world.licenceAt(customer, fresh) : world.mailAt(customer, fresh));
    }
    case 'membership':
    case 'user': {
      const [row] = await world.database.rows(
        `select ${taken === 'user' ? 'user_id' : 'id'} as id from memberships where tenant_id = $1 order by id limit 1`,
        [place.id],
      );
      return row && String(row['id']);
    }
    // Somebody with the least rights: whoever manages people there at all may manage them.
    case 'member': {
      // Nobody comes into a tenant that is closed, or lies below one that is.
      const [closed] = await world.database.rows(
        `select from tenants t join tenants above on above.id = any (t.tenant_path) where t.id = $1 and above.status <> 'active'`,
        [place.id],
      );
      if (closed) return undefined;
      const { userId } = await world.spareAt(place, place.kind === 'customer' ? 'customer' : 'admin', 'managed');
      const [row] = await world.database.rows('select id from memberships where user_id = $1', [userId]);
      return row && String(row['id']);
    }
    case 'session': {
      const [row] = await world.database.rows(
        `select s.id from identity.sessions s join memberships m on m.id = s.membership_id
         where m.tenant_id = $1 and s.ended_at is null order by s.created_at limit 1`,
        [place.id],
      );
      return row && String(row['id']);
    }
    case 'contact':
    case 'candidate':
    case 'ownContact':
    case 'ownCandidate': {
      const home = taken.startsWith('own') ? place : customersIn(place)[0];
      return home && (taken.endsWith('ontact') ? contactAt(world, home, fresh) : candidateAt(world, home));
    }
    case 'ownAnnouncement':
      return announcementAt(world, place, fresh);
    case 'passkey': {
      const [row] = await world.database.rows(
        `select p.id from identity.passkeys p join memberships m on m.user_id = p.user_id
         where m.tenant_id = $1 order by p.created_at limit 1`,
        [place.id],
      );
      return row && String(row['id']);
    }
    // The catalogue is the platform's alone: no partner has any, so there is nothing of a stranger.
    case 'product':
      return place.kind === 'platform' ? world.productId : undefined;
    case 'unitType':
      return place.kind === 'platform' ? world.unitTypeId : undefined;
  }
}

/** One more session of the actor, so that ending it ends no other call; of who may not sign in, whatever they once had. */
async function sessionOf(world: World, actor: Actor): Promise<string | undefined> {
  if (actor.role !== undefined) await actor.renew();
  const [row] = await world.database.rows(
    'select id from identity.sessions where user_id = $1 order by created_at desc limit 1',
    [actor.userId],
  );
  return row && String(row['id']);
}

/** One more passkey of the actor, to be renamed or taken away. */
async function passkeyFor(world: World, { userId }: Actor): Promise<string> {
  const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  const { id, publicKey } = authenticator.newCredential(userHandleOf(userId));
  return world.target.uow.run({ ...systemActor('test'), userId: userId as UserId }, (tx) =>
    world.target.app
      .get(Passkeys)
      .keep(tx, 'Prova', { credentialId: id, publicKey, counter: 0, transports: [], backedUp: false }),
  );
}

/** The id that an actor gets from a source; undefined where that source has none for them. */
export async function idFrom(
  world: World,
  actor: Actor,
  source: Source,
  taken: Taken,
  fresh = false,
): Promise<string | undefined> {
  if (source === 'random') return randomUUID();
  if (source === 'malformed') return 'not-an-id';
  if (source === 'own' && taken === 'membership') return actor.membershipId;
  if (source === 'own' && taken === 'user') return actor.userId;
  if (source === 'own' && taken === 'session') return sessionOf(world, actor);
  if (source === 'own' && taken === 'passkey') return passkeyFor(world, actor);
  // The platform has customers through its partners only, and everybody takes from its catalogue.
  const isCatalogue = taken === 'product' || taken === 'unitType';
  if (source === 'own' && isCatalogue) return idAt(world, taken, world.place('root'), fresh);
  if (isCatalogue) return undefined;
  const from = PLACES[source]?.(actor.place);
  // The platform has customers through its partners only; what lies below it is then what lies below another partner.
  if (actor.place.kind === 'platform' && from && taken !== 'plan' && !taken.startsWith('own'))
    return idAt(world, taken, world.place(source === 'own' ? 'p1' : 'p2'), fresh);
  if (actor.place.kind === 'platform' && source === 'descendant') return idAt(world, taken, world.place('p2'), fresh);
  return from && idAt(world, taken, from, fresh);
}
