import { contactType } from '@tenantry/contracts';
import { customerContactRoutes as ofCustomer, ownContactRoutes as ofPartner } from '@tenantry/contracts/admin';
import { ownContactRoutes as own } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contactInputOf } from '../../../test/factories/contact-input';
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

/** A customer of the partner with somebody of its own, and how its contacts are called from both sides. */
async function aCustomer() {
  const { body } = await given.createCustomer(partner.admin);
  const owner = await given.person(body.id, 'owner', { firstName: 'Olga', lastName: 'Neri' });
  return { id: body.id, params: { id: body.id }, owner };
}

const add = (client: TestClient, params: { id: string }, facts: Record<string, unknown> = {}) =>
  client.call(ofCustomer.create, { params: params as never, body: contactInputOf(given.unique('ada'), facts) });

const listed = async (params: { id: string }) =>
  (await partner.admin.call(ofCustomer.list, { params: params as never, query: {} as never })).body;

it('S004-01 S004-03 keeps several contacts of the own company and of a tenant below, each with its types', async () => {
  const { params } = await aCustomer();
  for (const types of [['billing'], ['technical', 'business']]) {
    expect((await add(partner.admin, params, { types })).status).toBe(201);
    const body = contactInputOf(given.unique('eva'), { types });
    expect((await partner.admin.call(ofPartner.create, { body, params: {} })).body.types).toEqual(types);
  }
  const { body } = await partner.admin.call(ofPartner.list, { params: {}, query: {} as never });
  expect(body.items.map(({ types }) => types)).toEqual([['billing'], ['technical', 'business']]);
  expect((await listed(params)).items).toHaveLength(3);
});

it('S004-04 S004-16 makes a contact of a person without access, and no user of them', async () => {
  const { params } = await aCustomer();
  const { body } = await add(partner.admin, params, { phone: ' 0424 1 ', jobTitle: '' });
  expect(body).toMatchObject({ userId: null, phone: '0424 1', jobTitle: null, language: null, version: 1 });
  expect(await database.rows('select from identity.users where email = $1', [body.email])).toEqual([]);
});

it('S004-07 S004-08 offers the users of the tenant who are no contact yet, and takes name and address from the user', async () => {
  const { id, params, owner } = await aCustomer();
  const member = await given.person(id, 'member', { firstName: 'Bruno', lastName: 'Alba' });
  await given.person(partner.id, 'partner_reader');
  const candidates = async () =>
    (await partner.admin.call(ofCustomer.candidates, { params: params as never })).body.items;
  expect((await candidates()).map(({ userId }) => userId)).toEqual([member.userId, owner.userId]);
  const { body } = await partner.admin.call(ofCustomer.createFromUser, {
    params: params as never,
    body: { userId: member.userId, types: ['business'], language: 'en' },
  });
  const name = { firstName: 'Bruno', lastName: 'Alba', email: member.email };
  expect(body).toMatchObject({ ...name, userId: member.userId, types: ['business'], language: 'en' });
  expect((await candidates()).map(({ userId }) => userId)).toEqual([owner.userId]);
});

it('S004-08 follows the name that a user gives to themselves', async () => {
  const { params, owner } = await aCustomer();
  const { body } = await owner.client.call(own.createFromUser, {
    params: {},
    body: { userId: owner.userId, types: ['business'], language: null },
  });
  await database.rows(`update identity.users set last_name = 'Bianchi' where id = $1`, [owner.userId]);
  const { items } = await listed(params);
  expect(items.find(({ id }) => id === body.id)).toMatchObject({ firstName: 'Olga', lastName: 'Bianchi' });
});

it('S001-40 tells of a person who has not taken on the account only what was typed, and offers them to nobody', async () => {
  const stranger = await given.partner();
  const home = await given.createCustomer(stranger.admin);
  const person = await given.person(home.body.id, 'owner', { firstName: 'Vera', lastName: 'Segreta' });
  const names = { firstName: 'Tizia', lastName: 'Digitata', email: person.email };
  const { body } = await given.createCustomer(partner.admin, names);
  const { items } = await listed(body);
  expect(items).toMatchObject([{ ...names, userId: person.userId }]);
  const params = { id: body.id, contactId: items[0]?.id } as never;
  expect((await partner.admin.call(ofCustomer.remove, { params })).status).toBe(204);
  expect((await partner.admin.call(ofCustomer.candidates, { params: { id: body.id } })).body.items).toEqual([]);
});

const missing = [
  ['S004-09 Nome', 'firstName', '', 'required'],
  ['S004-10 Cognome', 'lastName', ' ', 'required'],
  ['S004-11 Indirizzo e-mail aziendale', 'email', '', 'required'],
  ['S004-11 a valid address', 'email', 'ada@', 'invalidEmail'],
  ['S004-14 at least one type', 'types', [], 'selectAtLeastOne'],
] as const;
it.each(missing)('%s is required of a new person, and refused at its field', async (_, field, value, code) => {
  const { params } = await aCustomer();
  const { status, problem } = await add(partner.admin, params, { [field]: value });
  expect([status, problem.errors]).toMatchObject([422, [{ field, code }]]);
});

it('S004-12 S004-13 takes a person without telephone and job title', async () => {
  const { params } = await aCustomer();
  const { status, body } = await add(partner.admin, params, { phone: null, jobTitle: null });
  expect([status, body.phone, body.jobTitle]).toEqual([201, null, null]);
});

it('S004-17 refuses the same address twice in one tenant, however it is written, and names the contact to edit', async () => {
  const { params } = await aCustomer();
  const { body } = await add(partner.admin, params, { email: 'Ada.Riva@Contact.example' });
  const { status, problem } = await add(partner.admin, params, { email: 'ada.riva@contact.EXAMPLE' });
  expect([status, problem.code]).toEqual([409, 'contactExists']);
  expect(problem.errors).toEqual([{ field: 'email', code: 'contactExists', params: { contactId: body.id } }]);
  const other = await aCustomer();
  expect((await add(partner.admin, other.params, { email: body.email })).status).toBe(201);
});

it('S004-17 refuses a user who is a contact already, and one whose address is that of a contact', async () => {
  const { id, params, owner } = await aCustomer();
  const from = (userId: string) =>
    owner.client.call(own.createFromUser, { params: {}, body: { userId, types: ['business'], language: null } });
  const first = await from(owner.userId);
  const again = await from(owner.userId);
  const member = await given.person(id, 'member');
  const plain = await add(partner.admin, params, { email: member.email });
  const sameAddress = await from(member.userId);
  for (const [answer, there] of [[again, first] as const, [sameAddress, plain] as const])
    expect([answer.status, answer.problem.errors]).toEqual([
      409,
      [{ field: 'userId', code: 'contactExists', params: { contactId: there.body.id } }],
    ]);
});

it('S004-18 to S004-22 gives a contact any of the three types, and more than one', async () => {
  const { params } = await aCustomer();
  const { body } = await add(partner.admin, params, { types: ['business', 'billing', 'technical', 'billing'] });
  expect(body.types).toEqual(contactType.options);
  expect((await add(partner.admin, params, { types: ['sales'] })).problem.errors).toMatchObject([
    { field: 'types.0', code: 'invalidChoice' },
  ]);
});

const change = { phone: null, jobTitle: null, language: null };

it('S004-24 keeps a contact whose types were all taken away', async () => {
  const { params } = await aCustomer();
  const { body } = await add(partner.admin, params);
  const { firstName, lastName, email } = body;
  const after = await partner.admin.call(ofCustomer.update, {
    params: { ...params, contactId: body.id } as never,
    version: 1,
    body: { firstName, lastName, email, ...change, types: [] },
  });
  expect([after.status, after.body.types]).toEqual([200, []]);
  expect((await listed(params)).items.map(({ id }) => id)).toContain(body.id);
});

it('S004-25 S004-26 S004-27 shows both sides the same record, and who changed it last', async () => {
  const { params, owner } = await aCustomer();
  const { body } = await add(partner.admin, params);
  const one = { contactId: body.id } as never;
  const seen = await owner.client.call(own.get, { params: one });
  expect(seen.body).toEqual(body);
  const { firstName, lastName, email } = body;
  const changed = await owner.client.call(own.update, {
    params: one,
    version: seen.body.version,
    body: { firstName, lastName, email, ...change, jobTitle: 'Responsabile', types: ['billing'] },
  });
  const back = await partner.admin.call(ofCustomer.get, { params: { ...params, contactId: body.id } as never });
  expect(back.body).toEqual(changed.body);
  expect(back.body).toMatchObject({ jobTitle: 'Responsabile', types: ['billing'], lastChange: { by: 'Olga Neri' } });
  const stale = await partner.admin.call(ofCustomer.update, {
    params: { ...params, contactId: body.id } as never,
    version: 1,
    body: { firstName, lastName, email, ...change, types: ['business'] },
  });
  expect([stale.status, stale.problem.params]).toMatchObject([412, { changedBy: 'Olga Neri' }]);
});

it('S004-29 S004-30 leaves the user of a deleted contact as it is, and takes all its types', async () => {
  const { id, params, owner } = await aCustomer();
  const { body } = await owner.client.call(own.createFromUser, {
    params: {},
    body: { userId: owner.userId, types: ['billing', 'business'], language: null },
  });
  const gone = await owner.client.call(own.remove, { params: { contactId: body.id } });
  expect(gone.status).toBe(204);
  expect(await database.rows('select from contact_type_assignments where contact_id = $1', [body.id])).toEqual([]);
  expect(await database.rows('select status from identity.users where id = $1', [owner.userId])).toEqual([
    { status: 'active' },
  ]);
  expect((await owner.client.call(own.list, { params: {}, query: {} as never })).status).toBe(200);
  const again = await partner.admin.call(ofCustomer.createFromUser, {
    params: { id } as never,
    body: { userId: owner.userId, types: ['technical'], language: null },
  });
  expect([again.status, (await listed(params)).items.map((item) => item.id)]).toMatchObject([
    201,
    [expect.anything(), again.body.id],
  ]);
});

it('S004-32 takes a person without access off the list, and keeps what happened', async () => {
  const { params, owner } = await aCustomer();
  const { body } = await add(partner.admin, params);
  const one = { params: { ...params, contactId: body.id } as never };
  expect((await partner.admin.call(ofCustomer.remove, one)).status).toBe(204);
  expect((await partner.admin.call(ofCustomer.get, one)).status).toBe(404);
  expect((await partner.admin.call(ofCustomer.remove, one)).status).toBe(404);
  const history = await database.rows(
    `select a.action, v.content::json->'values'->>'name' as name from audit_events a join audit_values v on v.id = a.id
     where a.object_id = $1 order by a.at`,
    [body.id],
  );
  expect(history).toEqual(['contact.created', 'contact.deleted'].map((action) => ({ action, name: 'Ada Riva' })));
  // The address is free again.
  const again = await owner.client.call(own.create, { params: {}, body: contactInputOf('', { email: body.email }) });
  expect(again.status).toBe(201);
});

it('S004-40 changes the address of a contact without user at once', async () => {
  const { params } = await aCustomer();
  const { body } = await add(partner.admin, params);
  const { firstName, lastName, types } = body;
  const email = `${given.unique('nuova')}@contact.example`;
  const answer = await partner.admin.call(ofCustomer.update, {
    params: { ...params, contactId: body.id } as never,
    version: 1,
    body: { firstName, lastName, email, ...change, types },
  });
  expect(answer.body).toMatchObject({ email, version: 2 });
  const mails = await database.rows('select from outbound_emails where to_email = $1', [email]);
  expect(mails).toEqual([]);
});

it('S004-41 changes telephone and job title of a user’s contact, and refuses another address there', async () => {
  const { params, owner } = await aCustomer();
  const { body } = await owner.client.call(own.createFromUser, {
    params: {},
    body: { userId: owner.userId, types: ['billing'], language: null },
  });
  const update = (changes: object) =>
    partner.admin.call(ofCustomer.update, {
      params: { ...params, contactId: body.id } as never,
      version: 1,
      body: { ...change, types: ['billing'], ...changes },
    });
  const refused = await update({ email: 'altra@contact.example' });
  expect([refused.status, refused.problem.errors]).toEqual([422, [{ field: 'email', code: 'ownedByUser' }]]);
  const changed = await update({ phone: '0424 2', jobTitle: 'Titolare' });
  expect(changed.body).toMatchObject({ phone: '0424 2', jobTitle: 'Titolare', email: owner.email });
});

it('pages through the contacts in the order in which they were added', async () => {
  const { params } = await aCustomer();
  const added: string[] = [];
  for (let number = 0; number < 4; number += 1) added.push((await add(partner.admin, params)).body.id);
  const seen: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
    const query = { limit: 2, ...(cursor && { cursor }) } as never;
    const { body } = await partner.admin.call(ofCustomer.list, { params: params as never, query });
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  expect(seen.slice(1)).toEqual(added);
});
