import { actingRefusal, type RouteShape } from '@tenantry/contracts';
import { actingRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { actingFor } from '../factories/acting';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { nameOf } from './prepared-write';
import { prepareWrite } from './prepared-writes';
import { Workplace } from './workplace';

let target: TestApp;
let at: Workplace;
let database: Inspection;

beforeAll(async () => {
  target = await createTestApp();
  at = await Workplace.in(target);
  database = await inspectDatabase(target.database);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

/** Everything that somebody signed in may change in the customer area. */
const writes = contractRoutes.filter(
  ({ method, path, permission }) =>
    method !== 'GET' && path.startsWith('/customer/') && permission !== 'anyone' && permission !== 'halfSignedIn',
);
const isOpen = (route: RouteShape) => actingRefusal(route, { readOnly: false }) === undefined;
const named = (routes: readonly RouteShape[]) => routes.map((route) => [nameOf(route), route] as const);

/** The browser of a customer's person, or already of staff, as one of staff who act for that customer. */
async function actingInstead(who: TestClient): Promise<TestClient> {
  const { body } = await who.call(sessionRoutes.current);
  if (body.acting) return who;
  const staff = await at.given.person(at.partner.id, 'partner_admin');
  return actingFor(target, staff.client, body.account.tenantId, { minutes: 30 });
}

const entriesOf = (customerId: string) =>
  database.rows(
    `select id::text, action, actor_user_id, actor_tenant_id, acting_id, method from audit_events where tenant_id = $1`,
    [customerId],
  );

describe('AZ-11 every route that writes in the customer area', () => {
  const written: string[] = [];

  it.each(named(writes.filter(isOpen)))('%s carries both identities', async (_, route) => {
    const { who, parts } = await prepareWrite(at, route);
    const client = await actingInstead(who);
    const { acting, user, account } = (await client.call(sessionRoutes.current)).body;
    const known = new Set((await entriesOf(account.tenantId)).map(({ id }) => id));
    const headers = { 'idempotency-key': at.given.unique('key') };
    const { status, problem } = await client.call(route, parts as never, headers);
    const entries = (await entriesOf(account.tenantId)).filter(({ id }) => !known.has(id));
    // What is beyond the administrator of a customer is beyond who acts as one.
    const outcome = status < 300 ? 'done' : problem.code;
    expect(['done', 'forbidden']).toContain(outcome);
    expect(entries.length > 0).toBe(outcome === 'done');
    if (outcome === 'done') written.push(nameOf(route));
    const both = { actor_user_id: user.id, actor_tenant_id: at.partner.id, acting_id: acting?.id, method: 'ui' };
    for (const entry of entries) expect(entry).toMatchObject(both);
  });

  it('is tried, and some of them are open', () => {
    expect(writes.length).toBeGreaterThan(10);
    expect(written).toContain(nameOf(actingRoutes.end));
    expect(written.length).toBeGreaterThan(1);
  });

  it.each([
    ['partner_admin', (route: RouteShape) => !isOpen(route)],
    ['partner_helpdesk', (route: RouteShape) => route.path !== actingRoutes.end.path],
  ] as const)('is closed to %s where it is about persons, or they may only look', async (role, concerned) => {
    const customerId = await at.customer();
    const staff = await at.given.person(at.partner.id, role);
    const client = await actingFor(target, staff.client, customerId, { minutes: 30 });
    const before = (await entriesOf(customerId)).length;
    const routes = writes.filter(concerned);
    for (const route of routes) {
      // Refused before anything of the call is looked at.
      const { status, problem } = await client.call(route, { params: { id: 'any', contactId: 'any' } as never });
      const readOnly = role === 'partner_helpdesk';
      expect([nameOf(route), status, problem.code]).toEqual([nameOf(route), 403, actingRefusal(route, { readOnly })]);
    }
    expect(routes.length).toBeGreaterThan(5);
    expect((await entriesOf(customerId)).length).toBe(before);
  });
});
