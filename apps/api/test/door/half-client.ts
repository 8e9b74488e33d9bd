import { secondFactorPolicyRoutes as policy, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { PASSWORD, type Given } from '../factories/given';
import { TestClient } from '../support/test-client';
import type { TestApp } from '../support/test-app';

interface Half {
  audience: 'admin' | 'customer';
  stage: 'second_factor' | 'enrolment';
  tenantId: string;
}

/** The browser of somebody whose password was right and whose factor is to be given, or set up. */
export async function halfClient(
  target: TestApp,
  given: Given,
  { audience, stage, tenantId }: Half,
): Promise<TestClient> {
  const hasFactor = stage === 'second_factor';
  const role = audience === 'admin' ? 'partner_admin' : 'owner';
  const { client, email, userId } = await given.person(tenantId, role, { hasFactor });
  if (audience === 'customer' && !hasFactor) {
    const { body } = await client.call(policy.get);
    await client.call(policy.set, { body: { policy: 'required' }, version: body.version });
  }
  if (audience === 'customer' && hasFactor) await given.passkeys.give(email, userId);
  const half = new TestClient(target, audience);
  const door = audience === 'admin' ? adminDoor : customerDoor;
  const { body } = await half.call(door.signIn, { body: { email, password: PASSWORD } });
  if (body.step !== (hasFactor ? 'secondFactor' : 'enrolment')) throw new Error(`the sign-in came to ${body.step}`);
  return half;
}
