import { customerContactRoutes as routes, customerMemberRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { ownContactRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactInputOf } from '../../../test/factories/contact-input';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';

let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  partner = await given.partner();
});
afterAll(() => target.close());

const seen = async (id: string) =>
  (await partner.admin.call(customerRoutes.get, { params: { id: id as never } })).body.lacksContact;
const lacking = async (query: Record<string, unknown> = {}) => {
  const { body } = await partner.admin.call(customerRoutes.list, {
    query: { contacts: 'incomplete', ...query } as never,
  });
  return body.items;
};

/** A customer, and its only contact: the one that the wizard made (billing and technical). */
async function aCustomer() {
  const { body } = await given.createCustomer(partner.admin);
  const params = { id: body.id };
  const [contact] = (await partner.admin.call(routes.list, { params, query: {} as never })).body.items;
  if (!contact) throw new Error('the wizard made no contact');
  const one = { ...params, contactId: contact.id };
  const changeTypes = (types: string[], version: number) =>
    partner.admin.call(routes.update, {
      params: one,
      version,
      body: { phone: null, jobTitle: null, language: null, types } as never,
    });
  return { id: body.id, name: body.name, params, one, contact, changeTypes };
}

it('S004-20 marks a customer in the list and on its page as soon as nobody hears of what is technical, and no longer', async () => {
  const { id, changeTypes } = await aCustomer();
  expect(await seen(id)).toBe(false);
  await changeTypes(['billing'], 1);
  expect(await seen(id)).toBe(true);
  expect((await lacking()).map((item) => [item.id, item.lacksContact])).toContainEqual([id, true]);
  await changeTypes(['billing', 'technical'], 2);
  expect(await seen(id)).toBe(false);
  expect((await lacking()).map((item) => item.id)).not.toContain(id);
});

it('S004-30 marks a customer whose contact was deleted, and two contacts may share the types', async () => {
  const { id, params, one } = await aCustomer();
  await partner.admin.call(routes.remove, { params: one });
  expect(await seen(id)).toBe(true);
  for (const type of ['billing', 'technical']) {
    expect(await seen(id)).toBe(true);
    await partner.admin.call(routes.create, { params, body: contactInputOf(given.unique('ada'), { types: [type] }) });
  }
  expect(await seen(id)).toBe(false);
});

it.each(['newest', 'name', 'next_expiry'])('lists those who lack a contact by %s, page after page', async (sort) => {
  const ids: string[] = [];
  for (let number = 0; number < 3; number += 1) {
    const { id, changeTypes } = await aCustomer();
    await changeTypes([], 1);
    ids.push(id);
  }
  const found: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 30; pages += 1) {
    const query = { contacts: 'incomplete', sort, limit: 2, ...(cursor && { cursor }) } as never;
    const { body } = await partner.admin.call(customerRoutes.list, { query });
    found.push(...body.items.map((item) => item.id));
    cursor = body.nextCursor;
  }
  expect(new Set(found).size).toBe(found.length);
  expect(found).toEqual(expect.arrayContaining(ids));
});

it('finds by name, status and plan among those who lack a contact', async () => {
  const { id, name, changeTypes } = await aCustomer();
  await changeTypes(['business'], 1);
  expect((await lacking({ search: name, status: 'active' })).map((item) => item.id)).toEqual([id]);
  expect(await lacking({ search: name, status: 'disabled' })).toEqual([]);
  const plan = await given.plan();
  expect(await lacking({ planId: plan.id })).toEqual([]);
});

it('counts again when the last two types go at once', async () => {
  const { id, params, one } = await aCustomer();
  const { body } = await partner.admin.call(routes.create, {
    params,
    body: contactInputOf(given.unique('eva'), { types: ['billing', 'technical'] }),
  });
  const both = [one, { ...params, contactId: body.id }].map((contact) =>
    partner.admin.call(routes.remove, { params: contact }),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([204, 204]);
  expect(await seen(id)).toBe(true);
});

it('S004-30 S004-31 shows the types in the list of users, and none of who is a contact no longer', async () => {
  const { id, one, contact } = await aCustomer();
  const owner = await given.person(id, 'owner');
  await owner.client.call(ownContactRoutes.createFromUser, {
    params: {},
    body: { userId: owner.userId, types: ['business', 'billing'], language: null },
  });
  const typesOfUsers = async () => {
    const { body } = await partner.admin.call(customerMemberRoutes.list, {
      params: { id } as never,
      query: {} as never,
    });
    return Object.fromEntries(body.items.map(({ email, contactTypes }) => [email, contactTypes]));
  };
  expect(await typesOfUsers()).toMatchObject({
    [contact.email]: ['billing', 'technical'],
    [owner.email]: ['billing', 'business'],
  });
  await partner.admin.call(routes.remove, { params: one });
  expect(await typesOfUsers()).toMatchObject({ [contact.email]: [], [owner.email]: ['billing', 'business'] });
});
