import type { UserId } from '@tenantry/contracts';
import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { renewRecoveryCodes } from '../../../src/modules/second-factors/recovery-codes';
import { systemActor } from '../../../src/platform/access/actor';
import { PASSWORD, type Given } from '../../factories/given';
import type { Inspection } from '../../support/inspect-database';
import type { TestApp } from '../../support/test-app';
import { TestClient } from '../../support/test-client';
import type { FuzzActor, FuzzPerson } from './fuzz-actor';

export interface Means {
  target: TestApp;
  given: Given;
  database: Inspection;
}

const FACTORS = ['totp_factors', 'passkeys', 'recovery_codes'];

async function forgetFactors({ database }: Means, { userId }: FuzzPerson): Promise<void> {
  for (const table of FACTORS) await database.rows(`delete from identity.${table} where user_id = $1`, [userId]);
}

/** Everybody comes back with a passkey: with a new one, where the last call took theirs away. */
async function keepPasskey({ database, given }: Means, { email, userId }: FuzzPerson): Promise<void> {
  const { id } = given.passkeys.of(email).credentials.at(-1) ?? {};
  const [kept] = await database.rows('select id from identity.passkeys where credential_id = $1', [id]);
  if (!kept) await given.passkeys.give(email, userId);
}

/** As far as the password leads: before a factor that the person has, or before one that they need. */
async function halfWay(means: Means, audience: 'admin' | 'customer', person: FuzzPerson): Promise<TestClient> {
  const { target, given, database } = means;
  const { userId, email, tenantId, stage } = person;
  await forgetFactors(means, person);
  if (stage === 'second_factor') {
    await given.apps.give(userId);
    await given.passkeys.give(email, userId);
    const self = { ...systemActor('test'), userId: userId as UserId };
    person.recoveryCodes = await target.uow.run(self, renewRecoveryCodes);
  } else if (audience === 'customer')
    await database.rows(`update tenants set mfa_policy = 'required' where id = $1`, [tenantId]);
  const client = new TestClient(target, audience);
  const door = audience === 'admin' ? adminDoor : customerDoor;
  const { body } = await client.call(door.signIn, { body: { email, password: PASSWORD } });
  const expected = stage === 'second_factor' ? 'secondFactor' : 'enrolment';
  if (body.step !== expected) throw new Error(`the sign-in of ${email} came to ${body.step}`);
  return client;
}

/** A new session for somebody whose account is as it was. */
export async function signInAgain(means: Means, actor: FuzzActor, person: FuzzPerson): Promise<void> {
  const { audience } = actor;
  actor.told = { passkeys: actor.told.passkeys };
  if (person.stage) {
    actor.client = await halfWay(means, audience, person);
    return;
  }
  await keepPasskey(means, person);
  actor.client = await means.given.signedIn(audience, person.email);
}
