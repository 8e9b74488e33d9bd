import { customerRoutes, type Customer } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const changeable = [
  'company',
  'city',
  'region',
  'country',
  'address1',
  'address2',
  'postcode',
  'phone',
  'vatNumber',
  'fiscalCode',
  'certifiedEmail',
  'sdiCode',
  'timezone',
  'notes',
  'externalReference',
  'accountName',
  'email',
  'emergencyEmail',
  'language',
] as const;
const bodyOf = (customer: Customer, change: Partial<Customer> = {}) => ({
  ...Object.fromEntries(changeable.map((name) => [name, customer[name]])),
  ...change,
});
const aCustomer = async () => {
  const { body } = await given.createCustomer(partner.admin);
  return (await partner.admin.call(customerRoutes.get, { params: { id: body.id } })).body;
};
const update = (
  client: TestClient,
  customer: Customer,
  body: unknown,
  version: number | undefined = customer.version,
) => client.call(customerRoutes.update, { params: { id: customer.id }, body, version });

it('CC-04 saves over the version that was read, and says which one it is now', async () => {
  const customer = await aCustomer();
  const answer = await update(partner.admin, customer, bodyOf(customer, { city: 'Marostica' }));
  expect([answer.status, answer.body.city, answer.body.version]).toEqual([200, 'Marostica', customer.version + 1]);
  expect(answer.headers['etag']).toBe(`"${customer.version + 1}"`);
});

it('CC-04 asks for the version, and refuses one that is no longer the newest without writing anything', async () => {
  const customer = await aCustomer();
  const without = await partner.admin.call(customerRoutes.update, {
    params: { id: customer.id },
    body: bodyOf(customer),
  });
  expect([without.status, without.problem.code]).toEqual([428, 'preconditionRequired']);
  await update(partner.admin, customer, bodyOf(customer, { city: 'Asiago' }));
  const before = await database.everything();
  const late = await update(partner.admin, customer, bodyOf(customer, { city: 'Schio' }));
  expect([late.status, late.problem.code]).toEqual([412, 'staleVersion']);
  expect(await database.everything()).toEqual(before);
});

it('CC-04 lets one of 40 who edit the same version win', async () => {
  const customer = await aCustomer();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      update(partner.admin, customer, bodyOf(customer, { notes: `Nota ${index}` })),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
});

it('LG-01 writes what changed from what to what, once', async () => {
  const customer = await aCustomer();
  await update(partner.admin, customer, bodyOf(customer, { city: 'Thiene', phone: '0445 000000' }));
  const { body } = await partner.admin.call(customerRoutes.history, {
    params: { id: customer.id },
    query: {} as never,
  });
  const [entry] = body.items;
  expect(entry?.action).toBe('customer.updated');
  expect(entry?.changes).toEqual(
    expect.arrayContaining([
      { field: 'city', from: 'Bassano del Grappa', to: 'Thiene' },
      { field: 'phone', from: null, to: '0445 000000' },
    ]),
  );
  expect(entry?.changes).toHaveLength(2);
});

it('IN-01 names fields that do not belong or are wrong, and writes nothing', async () => {
  const customer = await aCustomer();
  const before = await database.everything();
  const answer = await update(partner.admin, customer, {
    ...bodyOf(customer, { company: '', timezone: 'Europe/Atlantis' }),
    status: 'deleted',
  });
  expect(answer.status).toBe(422);
  expect(Object.fromEntries((answer.problem.errors ?? []).map(({ field, code }) => [field, code]))).toEqual({
    company: 'required',
    timezone: 'invalidChoice',
    status: 'unknownField',
  });
  expect(await database.everything()).toEqual(before);
});

it('S001-08 refuses an account name of the channel when renaming', async () => {
  const [one, two] = [await aCustomer(), await aCustomer()];
  const answer = await update(partner.admin, two, bodyOf(two, { accountName: one.accountName.toUpperCase() }));
  expect([answer.status, answer.problem.code, answer.problem.errors?.[0]?.field]).toEqual([
    409,
    'accountNameTaken',
    'accountName',
  ]);
});

it('TI-02 answers a stranger’s customer exactly like one that never was', async () => {
  const customer = await aCustomer();
  const stranger = (await given.partner()).admin;
  const unknown = { ...customer, id: '00000000-0000-4000-8000-00000000beef' as Customer['id'] };
  const [theirs, nobodys] = await Promise.all(
    [customer, unknown].map(async (one) => {
      const reading = await stranger.call(customerRoutes.get, { params: { id: one.id } });
      const writing = await update(stranger, one, bodyOf(customer));
      return [reading, writing].map(({ problem }) => ({ ...problem, requestId: '' }));
    }),
  );
  expect(theirs).toEqual(nobodys);
  expect(theirs?.map(({ status }) => status)).toEqual([404, 404]);
});

it.each([
  ['partner_helpdesk', 403],
  ['partner_reader', 403],
  ['partner_sales', 200],
] as const)('AZ-01 lets %s edit: %i', async (role, status) => {
  const customer = await aCustomer();
  const { client } = await given.person(partner.id, role);
  expect((await update(client, customer, bodyOf(customer, { notes: role }))).status).toBe(status);
});
