import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

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

/** An owner of "Zeta" whom a partner then names as administrator of "Alfa" too. */
const namedTwice = async () => {
  const own = (await given.createCustomer(partner.admin, { company: given.unique('Zeta') })).body;
  const person = await given.person(own.id, 'owner');
  const added = (await given.createCustomer(partner.admin, { company: given.unique('Alfa'), email: person.email }))
    .body;
  return { ...person, own, added };
};
const membership = async (tenantId: string, userId: string) =>
  (
    await database.rows('select status from memberships where tenant_id = $1 and user_id = $2', [tenantId, userId])
  )[0]?.['status'];

it('S001-40 leaves a person in their own account until they enter the new one themselves', async () => {
  const { email, userId, own, added } = await namedTwice();
  const client = await given.signedIn('customer', email);
  const { body: session } = await client.call(customerDoor.current);
  expect(session.account.tenantId).toBe(own.id);
  expect(session.accounts.map(({ tenantId }) => tenantId)).toEqual([own.id, added.id]);
  expect(await membership(added.id, userId)).toBe('pending');

  const entry = session.accounts.find(({ tenantId }) => tenantId === added.id);
  const switched = await client.call(customerDoor.switchAccount, { body: { membershipId: entry?.membershipId } });
  expect(switched.body.account).toMatchObject({ tenantId: added.id, role: 'owner' });
  expect(await membership(added.id, userId)).toBe('active');
  expect((await client.call(customerDoor.current)).body.account.tenantId).toBe(added.id);
});

it('SE-02 renews the token with the account: the one from before opens nothing', async () => {
  const { email, added } = await namedTwice();
  const client = await given.signedIn('customer', email);
  const before = client.cookieHeader();
  const { body } = await client.call(customerDoor.current);
  const entry = body.accounts.find(({ tenantId }) => tenantId === added.id);
  await client.call(customerDoor.switchAccount, { body: { membershipId: entry?.membershipId } });
  expect(client.cookieHeader()).not.toBe(before);
  const old = await new TestClient(target, 'customer').call(customerDoor.current, {}, { cookie: before });
  expect([old.status, old.problem.code]).toEqual([401, 'notSignedIn']);
});

it('SE-02 makes a new token at every sign-in, whatever cookie was there before', async () => {
  const { email } = await given.person(partner.id, 'partner_reader');
  const planted = 'x'.repeat(43);
  const client = new TestClient(target, 'admin');
  const answer = await client.call(
    adminDoor.signIn,
    { body: { email, password: PASSWORD } },
    { cookie: `tenantry-admin=${planted}` },
  );
  expect(answer.status).toBe(200);
  expect(client.cookieHeader()).not.toContain(planted);
  const first = client.cookieHeader();
  expect((await given.signedIn('admin', email)).cookieHeader()).not.toBe(first);
});

it('TI-01 does not switch to an account of somebody else, of the other app, or of a disabled customer', async () => {
  const { email, userId, added } = await namedTwice();
  const stranger = await namedTwice();
  await given.person(partner.id, 'partner_reader');
  // The account at the partner asks for it, in this app too.
  await given.passkeys.give(email, userId);
  const ids = async (text: string, values: unknown[]) => String((await database.rows(text, values))[0]?.['id']);
  const client = await given.signedIn('customer', email);
  const others = await ids('select id from memberships where user_id = $1', [stranger.userId]);
  const elsewhere = await ids(
    `insert into memberships (id, tenant_id, user_id, role) values (gen_random_uuid(), $1, $2, 'partner_reader') returning id`,
    [partner.id, userId],
  );
  await database.rows(`update tenants set status = 'disabled' where id = $1`, [added.id]);
  const closed = await ids('select id from memberships where tenant_id = $1', [added.id]);
  const cookie = client.cookieHeader();
  for (const membershipId of [others, elsewhere, closed, '00000000-0000-4000-8000-00000000dead']) {
    const answer = await client.call(customerDoor.switchAccount, { body: { membershipId } });
    expect([membershipId, answer.status, answer.problem.code]).toEqual([membershipId, 404, 'notFound']);
  }
  expect(client.cookieHeader()).toBe(cookie);
  expect((await client.call(customerDoor.current)).status).toBe(200);
});
