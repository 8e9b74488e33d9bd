import { customerRoutes, licenceRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let database: Inspection;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

type Query = Record<string, string | number>;
const list = (client: TestClient, query: Query = {}) => client.call(customerRoutes.list, { query: query as never });
const namesIn = async (client: TestClient, query: Query = {}) =>
  (await list(client, query)).body.items.map(({ name }) => name);

/** Follows the cursors to the end; `between` runs after the first page. */
async function walk(client: TestClient, query: Query, between?: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: Awaited<ReturnType<typeof list>> = await list(client, {
      ...query,
      limit: 7,
      ...(cursor && { cursor }),
    });
    names.push(...body.items.map(({ name }) => name));
    cursor = body.nextCursor;
    if (names.length === 7) await between?.();
  }
  return names;
}

async function partnerWith(count: number) {
  const partner = await given.partner();
  const companies = Array.from({ length: count }, (_, index) => `Cliente ${String(index).padStart(3, '0')}`);
  for (const company of companies) await given.createCustomer(partner.admin, { company });
  return { ...partner, companies };
}

it('S001-38 pages by newest, name and next expiry without losing or doubling a customer, equal values included', async () => {
  const { admin, id, companies } = await partnerWith(24);
  // Half of them share one day and one instant: only the id settles their order.
  await database.rows(
    `update tenants set next_expiry = '2030-01-01', created_at = '2026-01-01' where parent_id = $1 and name < 'Cliente 012'`,
    [id],
  );
  for (const sort of ['newest', 'name', 'next_expiry'])
    expect((await walk(admin, { sort })).toSorted()).toEqual(companies);
  expect(await walk(admin, { sort: 'name' })).toEqual(companies);
});

it('S001-38 keeps its place when customers are created between two pages', async () => {
  const { admin, companies } = await partnerWith(16);
  const names = await walk(admin, { sort: 'newest' }, () => given.createCustomer(admin, { company: 'Arrivato dopo' }));
  expect(names.toSorted()).toEqual(companies);
});

it('finds by the beginning of the name, whatever the case and the accents, and by status and plan', async () => {
  const partner = await given.partner();
  const plan = await given.plan();
  const cafe = (await given.createCustomer(partner.admin, { company: 'Caffè Società' })).body.id;
  await given.createCustomer(partner.admin, { company: 'Altra Società' });
  expect(await namesIn(partner.admin, { search: 'CAFFÈ so' })).toEqual(['Caffè Società']);
  expect(await namesIn(partner.admin, { search: 'caffe' })).toEqual(['Caffè Società']);
  expect(await namesIn(partner.admin, { search: '%' })).toEqual([]);
  await partner.admin.call(
    licenceRoutes.assign,
    {
      params: { id: cafe },
      body: { plans: [{ planId: plan.id, units: 5, startDate: new Date().toISOString().slice(0, 10) }] },
    },
    { 'idempotency-key': given.unique('key') },
  );
  expect(await namesIn(partner.admin, { planId: plan.id })).toEqual(['Caffè Società']);
  await database.rows(`update tenants set status = 'disabled' where id = $1`, [cafe]);
  expect(await namesIn(partner.admin, { status: 'disabled' })).toEqual(['Caffè Società']);
  expect(await namesIn(partner.admin, { status: 'active' })).toEqual(['Altra Società']);
});

it('TI-01 shows each partner its own part of the tree', async () => {
  const [above, stranger] = [await given.partner(), await given.partner()];
  const below = await given.partner(above.id);
  await given.createCustomer(above.admin, { company: 'Di sopra' });
  await given.createCustomer(below.admin, { company: 'Di sotto' });
  expect((await namesIn(above.admin)).toSorted()).toEqual(['Di sopra', 'Di sotto']);
  expect(await namesIn(below.admin)).toEqual(['Di sotto']);
  expect(await namesIn(stranger.admin)).toEqual([]);
});

it.each([
  ['made up', 'bm90IGEgY3Vyc29y'],
  ['of another order', Buffer.from('["name","x","00000000-0000-4000-8000-000000000001"]').toString('base64')],
  ['with SQL in it', Buffer.from(`["newest","' or 1=1 --","00000000-0000-4000-8000-000000000001"]`).toString('base64')],
])('IN-02 refuses a cursor that is %s', async (_, cursor) => {
  const answer = await list(await given.platform(), { cursor });
  expect([answer.status, answer.problem.errors]).toEqual([422, [{ field: 'cursor', code: 'invalidValue' }]]);
});

it.each<Query>([{ limit: 0 }, { limit: 201 }, { sort: 'city' }, { status: 'gone' }, { colour: 'blue' }])(
  'IN-01 refuses the query %j',
  async (query) => expect((await list(await given.platform(), query)).status).toBe(422),
);
