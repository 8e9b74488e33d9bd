import { customerRoutes, type Customer } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerChangeOf } from '../../../test/factories/customer-change';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';
import { ROOT_TENANT_ID } from '../../platform/access/root-tenant';

let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
});
afterAll(() => target.close());

const check = (client: TestClient, query: Record<string, string>) =>
  client.call(customerRoutes.accountNameCheck, { query: query as never });
const isFree = async (client: TestClient, query: Record<string, string>) => (await check(client, query)).body.available;

async function aCustomer(accountName = given.unique('bottega')): Promise<Customer> {
  const { body } = await given.createCustomer(partner.admin, { accountName });
  return (await partner.admin.call(customerRoutes.get, { params: { id: body.id } })).body;
}
const rename = (customer: Customer, accountName: string) =>
  partner.admin.call(customerRoutes.update, {
    params: { id: customer.id },
    version: customer.version,
    body: customerChangeOf(customer, { accountName }),
  });

it('S001-07 says while typing that a name is taken, in any case, Unicode form or with blanks around it', async () => {
  const { accountName } = await aCustomer(given.unique('Perché'));
  for (const typed of [accountName, accountName.toUpperCase(), accountName.normalize('NFD'), `  ${accountName} `])
    expect([typed, await isFree(partner.admin, { accountName: typed })]).toEqual([typed, false]);
  // An accent is another name; only case and form are not.
  expect(await isFree(partner.admin, { accountName: accountName.replace('é', 'e') })).toBe(true);
});

it('S001-08 asks in the channel of the partner that the customer will belong to', async () => {
  const { accountName } = await aCustomer();
  const root = await given.platform();
  const [below, elsewhere] = [await given.partner(partner.id), await given.partner()];
  expect(await isFree(root, { accountName, parentId: partner.id })).toBe(false);
  expect(await isFree(root, { accountName, parentId: below.id })).toBe(false);
  expect(await isFree(root, { accountName, parentId: elsewhere.id })).toBe(true);
});

it('TI-07 tells nothing of the names in a stranger’s channel', async () => {
  const { accountName } = await aCustomer();
  const stranger = (await given.partner()).admin;
  const unknown = '00000000-0000-4000-8000-00000000beef';
  const answers = await Promise.all(
    [partner.id, unknown].map((parentId) => check(stranger, { accountName, parentId })),
  );
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [200, { available: true }],
    [200, { available: true }],
  ]);
});

it('S001-08 counts the own name of the customer being edited as free, and no other', async () => {
  const [one, two] = [await aCustomer(), await aCustomer()];
  const taken = { accountName: one.accountName, parentId: partner.id };
  expect(await isFree(partner.admin, { ...taken, exceptId: one.id })).toBe(true);
  expect(await isFree(partner.admin, { ...taken, exceptId: two.id })).toBe(false);
  expect((await rename(one, one.accountName.toUpperCase())).status).toBe(200);
});

it('S001-08 frees a name when its customer takes another', async () => {
  const customer = await aCustomer();
  expect((await rename(customer, given.unique('nuova'))).status).toBe(200);
  expect(await isFree(partner.admin, { accountName: customer.accountName })).toBe(true);
  expect((await given.createCustomer(partner.admin, { accountName: customer.accountName })).status).toBe(201);
});

it('S001-08 CC-05 lets exactly one of 20 customers that are renamed at once have the name', async () => {
  const customers = await Promise.all(Array.from({ length: 20 }, () => aCustomer()));
  const name = given.unique('Città');
  const answers = await Promise.all(
    customers.map((customer, index) => rename(customer, index % 2 ? name.toUpperCase() : name.normalize('NFD'))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ problem }) => problem.code === 'accountNameTaken')).toHaveLength(19);
});

it('S001-07 puts every customer below a partner: the platform names one', async () => {
  const root = await given.platform();
  for (const parentId of [undefined, ROOT_TENANT_ID]) {
    const answer = await given.createCustomer(root, { parentId });
    expect([answer.status, answer.problem.errors]).toEqual([422, [{ field: 'parentId', code: 'required' }]]);
  }
  expect((await given.createCustomer(root, { parentId: partner.id })).status).toBe(201);
});

it('S001-35 checks no names for who may not create customers', async () => {
  const { client: helpdesk } = await given.person(partner.id, 'partner_helpdesk');
  expect((await check(helpdesk, { accountName: 'bottega' })).status).toBe(403);
});

it.each<Record<string, string>>([
  {},
  { accountName: '' },
  { accountName: 'x'.repeat(65) },
  { accountName: 'bottega', parentId: 'mine' },
  { accountName: 'bottega', tier1Id: '00000000-0000-4000-8000-00000000beef' },
])('IN-01 refuses the question %j', async (query) => {
  expect((await check(partner.admin, query)).status).toBe(422);
});
