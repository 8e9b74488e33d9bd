import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { PASSWORD } from '../../factories/given';
import { TestClient } from '../../support/test-client';
import type { World } from './world';

/** Between the password and the second factor: given by somebody who has one, or by somebody who has yet to set one up. */
export type HalfState = 'beforeSecondFactor' | 'beforeEnrolment';

/** What the session of such a person waits for, as the routes name it. */
export const stageOf = (state: string): 'second_factor' | 'enrolment' | undefined =>
  state === 'beforeSecondFactor' ? 'second_factor' : state === 'beforeEnrolment' ? 'enrolment' : undefined;

export const isHalf = ({ state }: { state: string }): boolean => stageOf(state) !== undefined;

interface HalfPerson {
  audience: 'admin' | 'customer';
  email: string;
  userId: string;
  placeId: string;
}

/** Signs somebody in as far as the password leads, whatever they have set up or used before. */
export async function halfSignedIn(world: World, state: HalfState, person: HalfPerson): Promise<TestClient> {
  const { audience, email, userId, placeId } = person;
  if (state === 'beforeSecondFactor') await world.given.apps.give(userId);
  else {
    for (const table of ['totp_factors', 'passkeys', 'recovery_codes'])
      await world.database.rows(`delete from identity.${table} where user_id = $1`, [userId]);
    await world.database.rows(`update tenants set mfa_policy = 'required' where id = $1 and kind = 'customer'`, [
      placeId,
    ]);
  }
  const client = new TestClient(world.target, audience);
  const door = audience === 'admin' ? adminDoor : customerDoor;
  const { body } = await client.call(door.signIn, { body: { email, password: PASSWORD } });
  const expected = state === 'beforeSecondFactor' ? 'secondFactor' : 'enrolment';
  if (body.step !== expected) throw new Error(`the sign-in of ${email} came to ${body.step}`);
  return client;
}
