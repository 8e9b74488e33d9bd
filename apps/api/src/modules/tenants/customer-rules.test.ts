import { customerRoutes, type Customer } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerChangeOf } from '../../../test/factories/customer-change';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;
let below: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
  below = await given.partner(partner.id);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const get = (client: TestClient, id: string) =>
  client.call(customerRoutes.get, { params: { id: id as Customer['id'] } });
const aCustomer = async (client = partner.admin) => {
  const { body } = await given.createCustomer(client);
  return (await get(client, body.id)).body;
};
const update = (client: TestClient, customer: Customer, changes: Record<string, unknown> = {}) =>
  client.call(customerRoutes.update, {
    params: { id: customer.id },
    version: customer.version,
    body: customerChangeOf(customer, changes),
  });
const entries = async ({ id }: Customer) =>
  (await database.rows('select action from audit_events where tenant_id = $1 order by action', [id])).map(
    ({ action }) => action,
  );
const historyOf = async ({ id }: Customer, query: Record<string, unknown> = {}) =>
  (await partner.admin.call(customerRoutes.history, { params: { id }, query: query as never })).body;

it('CC-04 gives the version with the customer, to be sent back as it is', async () => {
  const { id, version } = await aCustomer();
  const answer = await get(partner.admin, id);
  expect([answer.headers['etag'], answer.body.version]).toEqual([`"${version}"`, version]);
});

it.each(['*', 'W/"1"', '"-1"', '"x"', '1', '""'])('CC-04 takes %s for no version that it ever gave', async (header) => {
  const customer = await aCustomer();
  const answer = await partner.admin.call(
    customerRoutes.update,
    { params: { id: customer.id }, body: customerChangeOf(customer, { city: 'Asiago' }) },
    { 'if-match': header },
  );
  expect([answer.status, answer.problem.code]).toEqual([412, 'staleVersion']);
  expect((await get(partner.admin, customer.id)).body).toEqual(customer);
});

it('LG-01 writes one entry for each change that was made and none for one that was refused', async () => {
  const customer = await aCustomer();
  const other = await aCustomer();
  const refused = [
    await update(partner.admin, { ...customer, version: 9 }),
    await update(partner.admin, customer, { accountName: other.accountName }),
    await update(partner.admin, customer, { city: '' }),
    await update((await given.partner()).admin, customer),
  ];
  expect(refused.map(({ status }) => status)).toEqual([412, 409, 422, 404]);
  expect(await entries(customer)).toEqual(['customer.created', 'user.invited']);
  const changed = await update(partner.admin, customer, { city: 'Schio' });
  await update(partner.admin, changed.body, { city: 'Thiene', notes: 'Nuovo recapito' });
  const { items } = await historyOf(customer);
  expect(items.slice(0, 2).map(({ action, changes }) => [action, changes])).toEqual([
    [
      'customer.updated',
      expect.arrayContaining([
        { field: 'city', from: 'Schio', to: 'Thiene' },
        { field: 'notes', from: null, to: 'Nuovo recapito' },
      ]),
    ],
    ['customer.updated', [{ field: 'city', from: 'Bassano del Grappa', to: 'Schio' }]],
  ]);
  expect(await entries(customer)).toHaveLength(4);
});

it('LG-01 pages through the history, the newest first, each entry once', async () => {
  let customer = await aCustomer();
  for (let step = 0; step < 6; step += 1)
    customer = (await update(partner.admin, customer, { notes: `Passo ${step}` })).body;
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await historyOf(customer, { limit: 3, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  const rows = await database.rows('select id from audit_events where tenant_id = $1 order by at desc, id desc', [
    customer.id,
  ]);
  expect(rows).toHaveLength(8);
  expect(seen).toEqual(rows.map(({ id }) => id));
});

it('S001-35 lets a tier-1 partner edit what lies below its tier-2, and nobody edit upwards or sideways', async () => {
  const [upper, lower] = [await aCustomer(), await aCustomer(below.admin)];
  const beside = await given.partner(partner.id);
  expect((await update(partner.admin, lower, { city: 'Asiago' })).status).toBe(200);
  for (const [client, customer] of [
    [below.admin, upper],
    [beside.admin, lower],
  ] as const) {
    expect((await get(client, customer.id)).status).toBe(404);
    expect((await update(client, customer)).status).toBe(404);
    const history = await client.call(customerRoutes.history, { params: { id: customer.id } });
    expect(history.status).toBe(404);
  }
});

it('TI-01 knows no customer by the id of a partner or of the platform', async () => {
  const customer = await aCustomer();
  for (const id of [below.id, partner.id] as Customer['id'][]) {
    expect((await get(partner.admin, id)).status).toBe(404);
    expect((await update(partner.admin, { ...customer, id })).status).toBe(404);
    const history = await partner.admin.call(customerRoutes.history, { params: { id } });
    expect(history.status).toBe(404);
  }
  const malformed = await get(partner.admin, 'no-id');
  expect([malformed.status, malformed.problem.code]).toEqual([404, 'notFound']);
});

it('AZ-01 leaves the profile of a self-managed customer to the customer and the platform', async () => {
  const customer = await aCustomer();
  await database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [customer.id]);
  const { client: sales } = await given.person(partner.id, 'partner_sales');
  for (const client of [partner.admin, sales]) {
    const answer = await update(client, customer, { city: 'Asiago' });
    expect([answer.status, answer.problem.code]).toEqual([403, 'forbidden']);
  }
  const seen = (await get(partner.admin, customer.id)).body;
  expect([seen.city, seen.managementMode, seen.administrator]).toEqual([null, 'self_managed', null]);
  expect((await update(await given.platform(), customer, { city: 'Asiago' })).status).toBe(200);
});

it('S001-14 refuses an emergency address that is the main one when editing, too', async () => {
  const customer = await aCustomer();
  const answer = await update(partner.admin, customer, { emergencyEmail: customer.email?.toUpperCase() });
  expect([answer.status, answer.problem.errors]).toEqual([422, [{ field: 'emergencyEmail', code: 'sameAsEmail' }]]);
});

it.each([
  ['parentId', '00000000-0000-4000-8000-00000000beef'],
  ['version', 1],
  ['managementMode', 'self_managed'],
  ['tenantPath', []],
  ['createdBy', null],
])('IN-01 takes no %s in an edit', async (field, value) => {
  const customer = await aCustomer();
  const answer = await update(partner.admin, customer, { [field]: value });
  expect([answer.status, answer.problem.errors]).toEqual([422, [{ field, code: 'unknownField' }]]);
  expect((await get(partner.admin, customer.id)).body).toEqual(customer);
});
