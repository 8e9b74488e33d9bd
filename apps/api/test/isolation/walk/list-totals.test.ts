import {
  auditRoutes,
  customerRoutes,
  dashboardRoutes,
  licenceRoutes,
  partnerRoutes,
  planRoutes,
} from '@tenantry/contracts/admin';
import { auditRoutes as ownAuditRoutes, ownLicenceRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/test-app';
import { buildActors, type Actor } from './actors';
import { buildWorld } from './build-world';
import type { Place, World } from './world';

let target: TestApp;
let world: World;
let staff: Actor[];
let owner: Actor;

beforeAll(async () => {
  target = await createTestApp();
  world = await buildWorld(target, { partners: 2 });
  staff = await buildActors(world, [
    ['root', 'platform_admin'],
    ['p1', 'partner_admin'],
    ['p1s1', 'partner_admin'],
    ['p2', 'partner_admin'],
  ]);
  [owner] = (await buildActors(world, [['p1s2c1', 'owner']])) as [Actor];
}, 120_000);
afterAll(async () => {
  await world.close();
  await target.close();
});

const isBelow = (place: Place, above: Place): boolean =>
  place.parent !== undefined && (place.parent === above || isBelow(place.parent, above));

/** What lies below a place, told from the tree that the world was built from and not from the database. */
const below = (kind: Place['kind'], above: Place) =>
  [...world.places.values()]
    .filter((place) => place.kind === kind && isBelow(place, above))
    .map(({ id }) => id)
    .toSorted();

/** Entries of a tenant and everything below it, by each entry's own tenant. */
async function entriesWithin(place: Place): Promise<number> {
  const within = [place.id, ...below('partner', place), ...below('customer', place)];
  const rows = await world.database.rows('select tenant_id from audit_events');
  return rows.filter((row) => within.includes(String(row['tenant_id']))).length;
}

it('TI-08 lists the customers and partners below, all and no other, in pages as at once', async () => {
  for (const { client, place } of staff) {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await client.call(customerRoutes.list, { query: { limit: 2, cursor } });
      found.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(found.toSorted()).toEqual(below('customer', place));
    const { body } = await client.call(partnerRoutes.list);
    expect(body.items.map(({ id }) => id as string).toSorted()).toEqual(below('partner', place));
  }
});

it('TI-08 finds by search, plan and status only what lies below', async () => {
  for (const { client, place } of staff) {
    const ids = async (query: object) => {
      const { body } = await client.call(customerRoutes.list, { query: { limit: 200, ...query } as never });
      return body.items.map(({ id }) => id as string).toSorted();
    };
    expect(await ids({ search: 'canary' })).toEqual(below('customer', place));
    expect(await ids({ status: 'active' })).toEqual(below('customer', place));
    for (const [key, planId] of world.plans) {
      const of = world.place(key);
      const sold = of.children.filter(({ kind }) => kind === 'customer').map(({ id }) => id);
      expect(await ids({ planId })).toEqual(below('customer', place).filter((id) => sold.includes(id)));
    }
  }
});

it('TI-08 counts on the dashboard, on the customer and in the file what the tree holds', async () => {
  for (const { client, place } of staff) {
    const { body } = await client.call(dashboardRoutes.get);
    const { length } = below('customer', place);
    // Each has one licence of five units, which has not begun.
    expect([body.customers.active, body.licences.scheduled]).toEqual([length, length]);
    const file = await client.call(auditRoutes.export, {});
    expect(Number(file.headers['x-total-count'])).toBe(await entriesWithin(place));
    for (const id of below('customer', place)) {
      const { body: licences } = await client.call(licenceRoutes.list, { params: { id: id as never } });
      expect(licences.items).toHaveLength(1);
    }
  }
});

it('TI-08 offers the plans of the own company and those published above, and none from beside or below', async () => {
  for (const { client, place } of staff) {
    const { body } = await client.call(planRoutes.list);
    const above = [...world.places.values()].filter((one) => one === place || isBelow(place, one));
    expect(body.items.map(({ ownerId }) => ownerId as string).toSorted()).toEqual(above.map(({ id }) => id).toSorted());
  }
});

it('TI-08 shows a customer its own licence and its own entries', async () => {
  const { client, place } = owner;
  expect((await client.call(ownLicenceRoutes.list)).body.items).toHaveLength(1);
  const file = await client.call(ownAuditRoutes.export, {});
  expect(Number(file.headers['x-total-count'])).toBe(await entriesWithin(place));
});
