import { customerContactRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { auditRoutes, managementRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactInputOf } from '../../../test/factories/contact-input';
import { Given } from '../../../test/factories/given';
import { inspectDatabase } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
});
afterAll(() => target.close());

/** A customer with everything filled in, and its owner. */
async function aCustomer() {
  const filled = { phone: '0424 1', vatNumber: '01234567890', notes: 'alle nove', externalReference: 'ERP-7' };
  const { body } = await given.createCustomer(partner.admin, filled);
  const { client: owner } = await given.person(body.id, 'owner', { firstName: 'Olga', lastName: 'Neri' });
  return { id: body.id, owner };
}

const decide = async (owner: TestClient, managementMode: 'managed' | 'self_managed') => {
  const { body } = await owner.call(managementRoutes.get);
  return owner.call(managementRoutes.decide, { body: { managementMode }, version: body.version });
};
const profileFor = async (client: TestClient, id: string) =>
  (await client.call(customerRoutes.get, { params: { id: id as never } })).body;

const companyData = [
  'city',
  'region',
  'phone',
  'vatNumber',
  'email',
  'notes',
  'externalReference',
  'administrator',
  'createdByName',
] as const;

it('S004-28 lets the owner end and begin again what the partner sees: at once, and for whoever of the partner looks', async () => {
  const { id, owner } = await aCustomer();
  const reader = (await given.person(partner.id, 'partner_reader')).client;
  const before = await profileFor(partner.admin, id);
  expect(companyData.filter((field) => before[field] === null)).toEqual([]);

  expect((await decide(owner, 'self_managed')).body).toMatchObject({
    managementMode: 'self_managed',
    partnerName: partner.name,
  });
  for (const client of [partner.admin, reader]) {
    const hidden = await profileFor(client, id);
    expect(companyData.filter((field) => hidden[field] !== null)).toEqual([]);
    expect(hidden).toMatchObject({ company: before.company, status: 'active', managementMode: 'self_managed' });
  }
  const query = { search: before.company } as never;
  const { items } = (await partner.admin.call(customerRoutes.list, { query })).body;
  expect(items).toMatchObject([{ id, name: before.company, city: null, region: null }]);
  // The platform sees what it saw.
  expect((await profileFor(await given.platform(), id)).vatNumber).toBe('01234567890');

  await decide(owner, 'managed');
  expect(await profileFor(partner.admin, id)).toMatchObject({ vatNumber: '01234567890', notes: 'alle nove' });
});

it('S004-28 lets the platform decide in place of the owner, who reads it, and no partner', async () => {
  const { id, owner } = await aCustomer();
  const root = await given.platform();
  const asked = (version: number) => ({
    params: { id: id as never },
    body: { managementMode: 'self_managed' as const },
    version,
  });
  const { version } = await profileFor(root, id);
  expect((await partner.admin.call(customerRoutes.decideManagement, asked(version))).problem.code).toBe('forbidden');
  expect((await root.call(customerRoutes.decideManagement, asked(version + 1))).problem.code).toBe('staleVersion');
  expect((await root.call(customerRoutes.decideManagement, asked(version))).body.managementMode).toBe('self_managed');
  expect((await profileFor(partner.admin, id)).vatNumber).toBeNull();
  expect((await owner.call(managementRoutes.get)).body.managementMode).toBe('self_managed');
  const { items } = (await owner.call(auditRoutes.list, { query: {} as never })).body;
  expect(items[0]).toMatchObject({ action: 'customer.management_changed' });
  // A partner has no owner of that kind.
  const other = await root.call(customerRoutes.decideManagement, { ...asked(1), params: { id: partner.id as never } });
  expect(other.problem.code).toBe('notFound');
});

it('S004-28 shows a partner no contact of a self-managed customer, not even that one is missing', async () => {
  const { id, owner } = await aCustomer();
  const params = { id };
  const [contact] = (await partner.admin.call(customerContactRoutes.list, { params, query: {} as never })).body.items;
  await partner.admin.call(customerContactRoutes.remove, { params: { id, contactId: contact?.id as never } });
  expect((await profileFor(partner.admin, id)).lacksContact).toBe(true);
  await decide(owner, 'self_managed');
  const list = await partner.admin.call(customerContactRoutes.list, { params, query: {} as never });
  const add = await partner.admin.call(customerContactRoutes.create, { params, body: contactInputOf('eva') });
  expect([list.problem.code, add.problem.code]).toEqual(['forbidden', 'forbidden']);
  expect((await profileFor(partner.admin, id)).lacksContact).toBe(false);
  const query = { contacts: 'incomplete', limit: 200 } as never;
  const { items } = (await partner.admin.call(customerRoutes.list, { query })).body;
  expect(items.map((item) => item.id)).not.toContain(id);
});

it.each(['billing_admin', 'admin', 'member'] as const)('leaves the decision to the owner, not to %s', async (role) => {
  const { id } = await aCustomer();
  const { client } = await given.person(id, role);
  const { problem } = await client.call(managementRoutes.decide, { body: { managementMode: 'managed' }, version: 1 });
  expect(problem.code).toBe('forbidden');
});

it('CC-04 refuses a decision made from an older version and says who was first', async () => {
  const { id, owner } = await aCustomer();
  const { client: other } = await given.person(id, 'owner', { firstName: 'Ugo', lastName: 'Poli' });
  const { body } = await other.call(managementRoutes.get);
  await decide(owner, 'self_managed');
  const { status, problem } = await other.call(managementRoutes.decide, {
    body: { managementMode: 'self_managed' },
    version: body.version,
  });
  expect([status, problem.params]).toMatchObject([412, { changedBy: 'Olga Neri' }]);
});

it('LG-01 writes down who decided, with both modes, and sends no mail', async () => {
  const { id, owner } = await aCustomer();
  const database = await inspectDatabase(target.database);
  const mails = await database.count('outbound_emails');
  await decide(owner, 'self_managed');
  const [entry] = await database.rows(
    `select v.content::json as content from audit_events a join audit_values v on v.id = a.id
     where a.tenant_id = $1 and a.action = 'customer.management_changed'`,
    [id],
  );
  expect(await database.count('outbound_emails')).toBe(mails);
  await database.close();
  expect(entry?.['content']).toMatchObject({
    actor: 'Olga Neri',
    changes: [{ field: 'managementMode', from: 'managed', to: 'self_managed' }],
  });
});
