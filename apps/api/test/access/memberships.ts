import type { Role } from '@tenantry/contracts';
import type { PersonActor } from '../../src/platform/access/actor';
import { Sessions } from '../../src/platform/access/sessions';
import type { Given } from '../factories/given';
import type { Inspection } from '../support/inspect-database';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** A person of a tenant, signed in, with what the service of memberships wants to know. */
export interface Member {
  client: TestClient;
  userId: string;
  email: string;
  membershipId: string;
  actor: PersonActor;
}

/** The person behind a signed-in client, as the guard sees them. */
export async function actorOf(target: TestApp, client: TestClient): Promise<PersonActor> {
  const [, token = ''] = client.cookieHeader().split('=');
  const actor = await target.app.get(Sessions).find(token, client.audience);
  if (!actor) throw new Error('nobody is signed in');
  return actor;
}

/** Makes a person with this role, signed in. */
export async function aMember(target: TestApp, given: Given, tenantId: string, role: Role): Promise<Member> {
  const person = await given.person(tenantId, role);
  const actor = await actorOf(target, person.client);
  return { ...person, actor, membershipId: actor.membershipId };
}

/** Rows of a tenant's memberships as they stand: what was really kept. */
export const membershipsOf = (database: Inspection, tenantId: string) =>
  database.rows(
    `select m.id, m.role, m.status, m.version, u.status as user_status from memberships m
     join identity.users u on u.id = m.user_id where m.tenant_id = $1 order by m.id`,
    [tenantId],
  );
