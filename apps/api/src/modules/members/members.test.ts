import type { Member, RouteShape } from '@tenantry/contracts';
import {
  customerContactRoutes,
  customerMemberRoutes,
  memberRoutes as adminActs,
  ownMemberRoutes as partnersOwn,
} from '@tenantry/contracts/admin';
import { memberRoutes as acts, ownContactRoutes, ownMemberRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const list = async (client: TestClient, query: object = {}) =>
  (await client.call(ownMemberRoutes.list, { query: query as never })).body;
async function aCompany() {
  const id = (await given.createCustomer(partner.admin)).body.id;
  const owner = await given.person(id, 'owner', { firstName: 'Nora', lastName: 'Alba' });
  return { id, owner: owner.client };
}
async function colleagueIn(company: { id: string; owner: TestClient }, lastName: string) {
  const person = await given.person(company.id, 'member', { firstName: 'Ugo', lastName });
  const { items } = await list(company.owner, { search: lastName });
  if (!items[0]) throw new Error('the colleague is not on the list');
  return { ...person, member: items[0] };
}
const contactOf = (client: TestClient, userId: string, types: string[]) =>
  client.call(ownContactRoutes.createFromUser, { body: { userId, language: null, types } });
const act = (client: TestClient, route: RouteShape, { id, version }: Member, body?: object) =>
  client.call(route, { params: { id }, version, ...(body && { body }) } as never);

describe('list', () => {
  it('S004-31 shows the contact types of each user, and none once the contact is gone', async () => {
    const company = await aCompany();
    const { userId, member } = await colleagueIn(company, 'Bruni');
    expect(member.contactTypes).toEqual([]);
    const { body: contact } = await contactOf(company.owner, userId, ['technical', 'billing']);
    const typesNow = async () => (await list(company.owner, { search: 'bruni' })).items[0]?.contactTypes;
    expect(await typesNow()).toEqual(['billing', 'technical']);
    await company.owner.call(ownContactRoutes.remove, { params: { contactId: contact.id } });
    expect(await typesNow()).toEqual([]);
    expect((await list(company.owner, { search: 'bruni' })).items).toHaveLength(1);
  });

  it('S004-31 filters by contact type, role and state, and finds by name and address', async () => {
    const company = await aCompany();
    const { userId, email } = await colleagueIn(company, 'Conti');
    await contactOf(company.owner, userId, ['business']);
    const namesOf = async (query: object) => (await list(company.owner, query)).items.map(({ lastName }) => lastName);
    expect(await namesOf({ contactType: 'business' })).toEqual(['Conti']);
    expect(await namesOf({ role: 'member' })).toEqual(['Conti']);
    expect(await namesOf({ state: 'invited' })).toEqual(['Ferraro']);
    expect(await namesOf({ state: 'active', role: 'owner' })).toEqual(['Alba']);
    expect(await namesOf({ search: 'ugo con' })).toEqual(['Conti']);
    expect(await namesOf({ search: email.slice(0, 12).toUpperCase() })).toEqual(['Conti']);
    expect(await namesOf({ search: '%' })).toEqual([]);
  });

  it('X-01 pages through all users once, by name', async () => {
    const company = await aCompany();
    for (const lastName of ['Dori', 'Èlia', 'dori', 'Zeni']) await given.person(company.id, 'member', { lastName });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(company.owner, { limit: '2', ...(cursor && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ lastName }) => lastName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map((name) => name.toLowerCase())).toEqual(['alba', 'dori', 'dori', 'èlia', 'ferraro', 'zeni']);
  });

  it('AU-05 marks who lacks the second factor that this company asks for, and nobody where none is asked for', async () => {
    const company = await aCompany();
    await colleagueIn(company, 'Nesi');
    const stateNow = async () => (await list(company.owner, { search: 'nesi' })).items[0]?.state;
    expect(await stateNow()).toBe('active');
    const { userId } = await given.person(partner.id, 'partner_reader', { lastName: 'Orsi' });
    const staff = await partner.admin.call(partnersOwn.list, { query: { search: 'orsi' } as never });
    expect(staff.body.items[0]?.state).toBe('active');
    await database.rows('delete from identity.passkeys where user_id = $1', [userId]);
    const without = await partner.admin.call(partnersOwn.list, { query: { state: 'secondFactorMissing' } as never });
    expect(without.body.items.map(({ lastName }) => lastName)).toContain('Orsi');
  });

  it('TI-05 tells when somebody was last here, and nothing of what they do elsewhere', async () => {
    const [here, elsewhere] = [await aCompany(), await aCompany()];
    const { email, client } = await colleagueIn(here, 'Estri');
    const lastSeen = async () => (await list(here.owner, { search: 'estri' })).items[0]?.lastSeenAt ?? '';
    await given.createCustomer(partner.admin, { email });
    const before = await lastSeen();
    expect(before).not.toBe('');
    const { body } = await client.call(sessionRoutes.current);
    const other = body.accounts.find(({ tenantId }) => tenantId !== here.id && tenantId !== elsewhere.id);
    target.clock.moveBy(10 * 60_000);
    await client.call(sessionRoutes.switchAccount, { body: { membershipId: other?.membershipId } });
    target.clock.moveBy(10 * 60_000);
    expect((await client.call(sessionRoutes.current)).status).toBe(200);
    const after = new Date(await lastSeen()).getTime() - new Date(before).getTime();
    expect(after).toBeLessThanOrEqual(10 * 60_000);
    target.clock.reset();
  });
});

describe('acts', () => {
  it('AZ-02 changes a role within the own rights, and refuses what goes beyond them', async () => {
    const company = await aCompany();
    const { member } = await colleagueIn(company, 'Fabbri');
    const administrator = (await given.person(company.id, 'admin')).client;
    expect((await act(administrator, acts.changeRole, member, { role: 'owner' })).problem.code).toBe('forbidden');
    const { status, body } = await act(administrator, acts.changeRole, member, { role: 'admin' });
    expect([status, (body as Member).role]).toEqual([200, 'admin']);
  });

  it('CC-04 refuses an act from an older version', async () => {
    const company = await aCompany();
    const { member } = await colleagueIn(company, 'Galli');
    expect((await act(company.owner, acts.disable, member)).status).toBe(200);
    expect((await act(company.owner, acts.changeRole, member, { role: 'admin' })).problem.code).toBe('staleVersion');
  });

  it('SE-01 shuts somebody out at once, and lets them in again at their next sign-in', async () => {
    const company = await aCompany();
    const { client, email, member } = await colleagueIn(company, 'Iori');
    const disabled = (await act(company.owner, acts.disable, member)).body as Member;
    expect([disabled.state, disabled.lastName]).toEqual(['disabled', 'Iori']);
    expect((await client.call(sessionRoutes.current)).status).toBe(401);
    expect((await act(company.owner, acts.enable, disabled)).status).toBe(200);
    expect((await (await given.signedIn('customer', email)).call(sessionRoutes.current)).status).toBe(200);
    expect((await list(company.owner, { search: 'iori' })).items[0]?.state).toBe('active');
  });

  it.each([
    ['remove', 'goes with the user', 0],
    ['keep', 'stays as a person without access', 1],
  ])('S004-33 asked to %s the contact, it %s', async (contact, _, left) => {
    const company = await aCompany();
    const { userId, client, email, member } = await colleagueIn(company, 'Lupi');
    await contactOf(company.owner, userId, ['technical']);
    expect((await act(company.owner, acts.remove, member, { contact })).status).toBe(200);
    expect((await list(company.owner, { search: 'lupi' })).items).toEqual([]);
    expect((await client.call(sessionRoutes.current)).status).toBe(401);
    const { body } = await company.owner.call(ownContactRoutes.list, { query: {} as never });
    const contacts = body.items.filter((one) => one.email === email);
    expect(contacts.map((one) => [one.userId, one.lastName, one.types])).toEqual(
      Array.from({ length: left }, () => [null, 'Lupi', ['technical']]),
    );
    const [person] = await database.rows('select status from identity.users where id = $1', [userId]);
    expect(person).toEqual({ status: 'active' });
  });

  it('AZ-03 keeps the last administrator', async () => {
    const company = await aCompany();
    const { items } = await list(company.owner, { role: 'owner' });
    const invited = items.find(({ state }) => state === 'invited');
    const self = items.find(({ isSelf }) => isSelf);
    if (!invited || !self) throw new Error('two owners are there');
    expect((await act(company.owner, acts.disable, invited)).status).toBe(200);
    expect((await act(company.owner, acts.remove, self, { contact: 'keep' })).problem.code).toBe('lastAdministrator');
  });

  it('S004-28 AZ-01 a partner looks after the users of a managed customer, and its staff below do not', async () => {
    const company = await aCompany();
    const { member } = await colleagueIn(company, 'Masi');
    const params = { id: company.id };
    const query = {} as never;
    expect((await partner.admin.call(customerMemberRoutes.list, { params, query })).body.items).toHaveLength(3);
    expect((await act(partner.admin, adminActs.disable, member)).status).toBe(200);
    const sales = (await given.person(partner.id, 'partner_sales')).client;
    expect((await sales.call(customerMemberRoutes.list, { params, query })).problem.code).toBe('forbidden');
    expect((await sales.call(partnersOwn.list, { query })).problem.code).toBe('forbidden');
    const contacts = await partner.admin.call(customerContactRoutes.list, { params, query });
    expect(contacts.status).toBe(200);
  });
});
