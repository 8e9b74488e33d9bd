import type { Role } from '@tenantry/contracts';
import { actingFor, askToAct, passOf } from '../../factories/acting';
import type { TestClient } from '../../support/test-client';
import type { Actor } from './actors';
import type { Place, World } from './world';

/** How somebody acts for a customer: as whom at home, and what then took it away from them. */
export const ACTING = {
  acting: { as: 'partner_admin', ended: undefined },
  actingReadOnly: { as: 'partner_helpdesk', ended: undefined },
  actingTimeOver: {
    as: 'partner_admin',
    ended: `update acting_periods set ends_at = created_at + interval '1 second' where tenant_id = $1 and user_id = $2`,
  },
  actingSelfManaged: {
    as: 'partner_admin',
    ended: `update tenants set management_mode = 'self_managed' where id = $1 and $2::uuid is not null`,
  },
} as const satisfies Record<string, { as: Role; ended: string | undefined }>;

export type ActingState = keyof typeof ACTING;

export const isActing = (state: string): state is ActingState => state in ACTING;

/** The partner's person with this role; a walk takes longer than the time for which a password counts as just given. */
async function staffOf(world: World, place: Place, role: Role) {
  const person = await world.personAt(place, role);
  const confirm = () =>
    world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [person.userId]);
  return { ...person, confirm };
}

/** A pass of somebody who asks to act for the customer of a place, for who comes to the door with it. */
export async function actingPassFor(world: World, place: Place): Promise<string> {
  const customer = world.customerAt(place);
  const { client } = await staffOf(world, customer.parent as Place, 'partner_admin');
  return passOf(await askToAct(client, customer.id));
}

/** Somebody of the partner above who acts for the customer of this place. */
export async function actingActor(world: World, place: Place, state: ActingState): Promise<Actor> {
  const { as, ended } = ACTING[state];
  const someone = () => staffOf(world, place.parent as Place, as);
  const begin = async ({ client, confirm }: Awaited<ReturnType<typeof someone>>): Promise<TestClient> => {
    await confirm();
    return actingFor(world.target, client, place.id, { minutes: 120 });
  };
  // Two people: who acts a second time has ended what they did before.
  const [walker, other] = [await someone(), await someone()];
  const { userId } = walker;
  const client = await begin(walker);
  const [membership] = await world.database.rows('select id from memberships where user_id = $1', [userId]);
  if (ended) await world.database.rows(ended, [place.id, userId]);
  return {
    name: `${as} for ${place.key}, ${state}`,
    role: ended ? undefined : 'admin',
    state,
    place,
    audience: 'customer',
    client,
    renew: () => begin(other),
    membershipId: String(membership?.['id']),
    userId,
    email: walker.email,
  };
}
