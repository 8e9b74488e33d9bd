import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { Sessions } from '../../platform/access/sessions';

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

const MINUTE = 60_000;
const doors = { admin: adminDoor, customer: customerDoor };
const current = (client: TestClient) => client.call(doors[client.audience].current);
const aPartnersPerson = () => given.person(partner.id, 'partner_sales');
/** One of two: the last owner of a customer stays (AZ-03). */
const anOwner = async () => {
  const { id } = (await given.createCustomer(partner.admin)).body;
  await given.person(id, 'owner');
  return given.person(id, 'owner');
};

it.each([
  ['admin', 12, aPartnersPerson],
  ['customer', 24, anOwner],
] as const)('SE-01 ends a session of %s after %i hours, although it is used', async (_, hours, person) => {
  const { client } = await person();
  const sessions = target.app.get(Sessions);
  for (let minutes = 0; minutes < hours * 60; minutes += 20) {
    expect([minutes, (await current(client)).status]).toEqual([minutes, 200]);
    await sessions.writeLastSeen();
    target.clock.moveBy(20 * MINUTE);
  }
  expect((await current(client)).problem.code).toBe('notSignedIn');
  target.clock.reset();
});

it.each([
  ['admin', aPartnersPerson],
  ['customer', anOwner],
] as const)('SE-01 ends a session of %s after 30 minutes without a call', async (_, person) => {
  const { client } = await person();
  target.clock.moveBy(29 * MINUTE);
  expect((await current(client)).status).toBe(200);
  await target.app.get(Sessions).writeLastSeen();
  target.clock.moveBy(29 * MINUTE);
  expect((await current(client)).status).toBe(200);
  await target.app.get(Sessions).writeLastSeen();
  target.clock.moveBy(31 * MINUTE);
  expect((await current(client)).problem.code).toBe('notSignedIn');
  target.clock.reset();
});

it('SE-01 ends with sign-out, for a copy of the cookie too, and for nobody else', async () => {
  const { client, email } = await aPartnersPerson();
  const elsewhere = await given.signedIn('admin', email);
  const cookie = client.cookieHeader();
  const out = await client.call(adminDoor.signOut);
  expect(out.status).toBe(200);
  expect(String(out.headers['set-cookie'])).toMatch(/^tenantry-admin=; .*Expires=Thu, 01 Jan 1970/);
  const copy = await new TestClient(target, 'admin').call(adminDoor.current, {}, { cookie });
  expect([copy.status, copy.problem.code]).toEqual([401, 'notSignedIn']);
  await target.app.get(Sessions).writeLastSeen();
  expect((await new TestClient(target, 'admin').call(adminDoor.current, {}, { cookie })).status).toBe(401);
  expect((await current(elsewhere)).status).toBe(200);
});

it.each([
  ['the person', `update identity.users set status = 'disabled' where id = $1`],
  ['the membership', `update memberships set status = 'disabled' where user_id = $1`],
  [
    'the tenant',
    `update tenants set status = 'disabled' where id = (select tenant_id from memberships where user_id = $1)`,
  ],
])('SE-01 AZ-10 lets nobody on whose session outlived %s', async (_, statement) => {
  const { client, userId, email } = await anOwner();
  expect((await current(client)).status).toBe(200);
  await database.rows(statement, [userId]);
  expect((await current(client)).problem.code).toBe('notSignedIn');
  await expect(given.signedIn('customer', email)).rejects.toThrow('401');
});

it('AZ-10 follows a change of role with the next call', async () => {
  const { client, userId } = await aPartnersPerson();
  expect((await given.createCustomer(client)).status).toBe(201);
  await database.rows(`update memberships set role = 'partner_reader' where user_id = $1`, [userId]);
  expect((await given.createCustomer(client)).problem.code).toBe('forbidden');
  expect((await current(client)).body.account.role).toBe('partner_reader');
});
