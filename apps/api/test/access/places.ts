import type { Role } from '@tenantry/contracts';
import { rolesOf } from '@tenantry/contracts';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { Given } from '../factories/given';
import { inspectDatabase } from '../support/inspect-database';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import type { Place } from './forty-cases';

/** Ids that stand for a place: a customer, the partner below which something is made, and a plan. */
export interface IdsOfPlace {
  customerId: string;
  parentId: string;
  planId: string;
}

/** One person of every role, and what lies where, seen from the partner or its customer. */
export interface Places {
  people: Record<Role, TestClient>;
  /** One more session of the person of a role, for what ends sessions. */
  signInAs(role: Role): Promise<TestClient>;
  ids: Record<Place, IdsOfPlace>;
}

const audienceOf = (role: Role) => (rolesOf.customer.includes(role) ? 'customer' : 'admin');

/** Builds the world of the hand-written cases through the product. */
export async function buildPlaces(target: TestApp): Promise<Places> {
  const given = new Given(target);
  const [partner, stranger] = [await given.partner(), await given.partner()];
  const platformPlan = await given.plan();
  const [ownPlan, foreignPlan] = [await given.plan({}, partner.admin), await given.plan({}, stranger.admin)];
  const [managed, selfManaged, foreign] = await Promise.all([
    given.createCustomer(partner.admin),
    given.createCustomer(partner.admin),
    given.createCustomer(stranger.admin),
  ]);
  const database = await inspectDatabase(target.database);
  // The command that switches it comes with its own issue.
  await database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [selfManaged.body.id]);
  await database.close();
  const homes = { platform: ROOT_TENANT_ID, partner: partner.id, customer: managed.body.id };
  const people: [Role, { client: TestClient; email: string }][] = [];
  for (const [kind, tenantId] of Object.entries(homes))
    for (const role of rolesOf[kind as keyof typeof homes]) people.push([role, await given.person(tenantId, role)]);
  const byRole = new Map(people);
  return {
    people: Object.fromEntries(people.map(([role, { client }]) => [role, client])) as Record<Role, TestClient>,
    signInAs: (role) => given.signedIn(audienceOf(role), byRole.get(role)?.email ?? ''),
    ids: {
      own: { customerId: managed.body.id, parentId: partner.id, planId: ownPlan.id },
      selfManaged: { customerId: selfManaged.body.id, parentId: partner.id, planId: ownPlan.id },
      foreign: { customerId: foreign.body.id, parentId: stranger.id, planId: foreignPlan.id },
      ancestor: { customerId: ROOT_TENANT_ID, parentId: ROOT_TENANT_ID, planId: platformPlan.id },
    },
  };
}
