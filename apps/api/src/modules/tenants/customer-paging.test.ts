import { customerRoutes, type CustomerSort } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;

const COUNT = 120;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
  for (let made = 0; made < COUNT; made += 10)
    await Promise.all(Array.from({ length: 10 }, () => given.createCustomer(partner.admin)));
  // Groups of equal values that are longer than a page: only the id settles their order.
  await database.rows(
    `update tenants t set created_at = timestamptz '2026-01-01' + (place % 5) * interval '1 day',
       name = 'Gruppo ' || place % 7, next_expiry = case when place % 3 = 0 then 'infinity' else date '2030-01-01' + place % 4 end
     from (select id, row_number() over (order by id)::int as place from tenants where parent_id = $1) numbered
     where numbered.id = t.id`,
    [partner.id],
  );
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const page = (client: TestClient, query: Record<string, unknown>) =>
  client.call(customerRoutes.list, { query: query as never });

/** Ids of all pages; `between` runs after every page, and what it makes may or may not be seen. */
async function walk(client: TestClient, sort: CustomerSort, between?: () => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { body } = await page(client, { sort, limit: 11, cursor });
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
    await between?.();
  }
  return ids;
}

const ORDER: Record<CustomerSort, string> = {
  newest: 'created_at desc, id desc',
  name: 'name_norm, id',
  next_expiry: 'next_expiry, id',
};
const inOrder = async (sort: CustomerSort) =>
  (await database.rows(`select id from tenants where parent_id = $1 order by ${ORDER[sort]}`, [partner.id])).map(
    ({ id }) => id,
  );

it.each(['newest', 'name', 'next_expiry'] as const)(
  'S001-38 pages through 120 customers by %s in order, each of them once',
  async (sort) => {
    const ids = await walk(partner.admin, sort);
    expect(ids).toHaveLength(COUNT);
    expect(ids).toEqual(await inOrder(sort));
  },
);

it.each([
  ['newest', `created_at = '2026-01-03'`],
  ['name', `name = 'Gruppo 3'`],
  ['next_expiry', `next_expiry = '2030-01-02'`],
] as const)('S001-38 keeps its place by %s while customers of equal value are added', async (sort, equal) => {
  const before = await inOrder(sort);
  let added = 0;
  const ids = await walk(partner.admin, sort, async () => {
    if (added === 5) return;
    added += 1;
    const { body } = await given.createCustomer(partner.admin);
    await database.rows(`update tenants set ${equal} where id = $1`, [body.id]);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => before.includes(id))).toEqual(before);
});

it('S001-38 goes on after names of the greatest length in any script', async () => {
  const { admin } = await given.partner();
  const names = ['a', 'Ж', '漢', '각', '𐎀'].map((letter) => letter.repeat(letter.length === 1 ? 200 : 100));
  for (const company of names) expect((await given.createCustomer(admin, { company })).status).toBe(201);
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { status, body } = await page(admin, { sort: 'name', limit: 1, cursor });
    expect(status).toBe(200);
    seen.push(...body.items.map(({ name }) => name));
    cursor = body.nextCursor;
  }
  expect(seen.toSorted()).toEqual(names.toSorted());
});

it('TI-01 shows with the cursor of another partner nothing but the own customers', async () => {
  const { body } = await page(partner.admin, { sort: 'name', limit: 11 });
  const stranger = await given.partner();
  const own = (await given.createCustomer(stranger.admin, { company: 'Zeta' })).body.id;
  const answer = await page(stranger.admin, { sort: 'name', cursor: body.nextCursor });
  expect(answer.body.items.map(({ id }) => id)).toEqual([own]);
});

const ID = '00000000-0000-4000-8000-000000000001';
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64');

it.each([
  ['newest', cursorOf('newest', '2026-99-99T00:00:00Z', ID)],
  ['newest', cursorOf('newest', '2026-01-01T:::Z', ID)],
  ['newest', cursorOf('newest', '2026-02-31T00:00:00Z', ID)],
  ['newest', cursorOf('newest', '2026-01-01T00:00:00+99:99', ID)],
  ['newest', cursorOf('newest', '0000-01-01T00:00:00Z', ID)],
  ['next_expiry', cursorOf('next_expiry', '2026-02-31', ID)],
  ['next_expiry', cursorOf('next_expiry', 'infinity', 'no id')],
  ['name', cursorOf('name', 7, ID)],
  ['name', cursorOf('newest', '2026-01-01T00:00:00Z', ID)],
  ['name', Buffer.from('null').toString('base64')],
])('IN-03 refuses at its field what is no place in the order by %s: %s', async (sort, cursor) => {
  const answer = await page(partner.admin, { sort, cursor });
  expect([answer.status, answer.problem.code, answer.problem.errors]).toEqual([
    422,
    'invalidInput',
    [{ field: 'cursor', code: 'invalidValue' }],
  ]);
});

it.each(['2026-99-99T00:00:00Z', '2026-01-01T:::Z', 'yesterday'])(
  'IN-03 refuses a history from %s at its field',
  async (at) => {
    const { body } = await given.createCustomer(partner.admin);
    const answer = await partner.admin.call(customerRoutes.history, {
      params: { id: body.id },
      query: { cursor: Buffer.from(`${at}~${ID}`).toString('base64url') } as never,
    });
    expect([answer.status, answer.problem.errors?.[0]?.field]).toEqual([422, 'cursor']);
  },
);
