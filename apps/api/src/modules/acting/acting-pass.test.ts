import { ownSessionRoutes, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { actingRoutes, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actingFor, askToAct, passOf } from '../../../test/factories/acting';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;
let customerId: string;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
  customerId = (await given.createCustomer(partner.admin)).body.id;
});
afterAll(async () => {
  await database.close();
  await target.close();
});
beforeEach(() => target.clock.reset());

const staff = () => given.person(partner.id, 'partner_admin');
const aPass = async () => passOf(await askToAct((await staff()).client, customerId));
const aBrowser = () => new TestClient(target, 'customer');
/** Comes in with this pass beside what the browser has already. */
const enter = (client: TestClient, pass: string, replace = false) => {
  const cookies = [client.cookieHeader(), pass].filter((header) => header !== '');
  if (cookies.length > 0) client.useCookies(cookies.join('; '));
  return client.call(actingRoutes.enter, { body: { replace } });
};
const actionsOf = async (userId: string) =>
  (await database.rows('select action from audit_events where object_id = $1 order by at, id', [userId])).map(
    ({ action }) => action,
  );

it('SE-04 gives the pass to the browser alone: in a cookie that no script reads, and in no answer', async () => {
  const asked = await askToAct((await staff()).client, customerId);
  const cookie = String(asked.headers['set-cookie']);
  expect(cookie).toMatch(/^tenantry-acting=[\w-]{40,}; Max-Age=120; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(Object.keys(asked.body)).toEqual(['until']);
});

it('AZ-11 takes no one in without a pass', async () => {
  expect((await enter(aBrowser(), '')).problem.code).toBe('linkInvalid');
});

it('SE-02 makes a new token of the pass, and drops the cookie that was there', async () => {
  const pass = await aPass();
  const client = aBrowser();
  client.useCookies('tenantry-customer=planted-by-somebody-else');
  const { status, body, headers } = await enter(client, pass);
  expect([status, body]).toEqual([200, null]);
  const token = /tenantry-customer=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
  expect(token).toMatch(/^[\w-]{40,}$/);
  expect([pass.includes(token), token === 'planted-by-somebody-else']).toEqual([false, false]);
  // The pass has done its work and is taken away.
  expect(String(headers['set-cookie'])).toMatch(/tenantry-acting=;/);
  expect((await client.call(customerDoor.current)).status).toBe(200);
});

it('SE-02 opens nothing with the pass itself', async () => {
  const pass = await aPass();
  const client = aBrowser();
  client.useCookies(pass.replace('tenantry-acting', 'tenantry-customer'));
  expect((await client.call(customerDoor.current)).problem.code).toBe('notSignedIn');
  expect((await enter(aBrowser(), pass)).status).toBe(200);
});

it('AZ-11 takes a pass once, also of two who come at the same time', async () => {
  const pass = await aPass();
  const answers = await Promise.all([enter(aBrowser(), pass), enter(aBrowser(), pass)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  expect((await enter(aBrowser(), pass)).problem.code).toBe('linkInvalid');
});

it.each(['a pass of two minutes ago', 'one that never was', 'one that was cut off'])(
  'AZ-11 takes not %s',
  async (which) => {
    const pass = await aPass();
    if (which === 'a pass of two minutes ago') target.clock.moveBy(121_000);
    const others = { 'a pass of two minutes ago': pass, 'one that was cut off': pass.slice(0, 30) };
    const sent = others[which as keyof typeof others] ?? 'tenantry-acting=never-was';
    expect((await enter(aBrowser(), sent)).problem.code).toBe('linkInvalid');
  },
);

it('AZ-11 takes no pass of somebody who has signed out meanwhile', async () => {
  const { client } = await staff();
  const pass = passOf(await askToAct(client, customerId));
  await client.call(adminDoor.signOut);
  const browser = aBrowser();
  await enter(browser, pass);
  expect((await browser.call(customerDoor.current)).problem.code).toBe('actingOver');
});

it('AZ-11 asks before it takes the place of who is signed in here, and says who that is', async () => {
  const owner = await given.person(customerId, 'owner', { firstName: 'Lucia', lastName: 'Ferraro' });
  const copy = aBrowser();
  copy.useCookies(owner.client.cookieHeader());
  const pass = await aPass();
  const asked = await enter(owner.client, pass);
  expect([asked.status, asked.problem.code, asked.problem.params]).toEqual([
    409,
    'sessionOpen',
    { name: 'Lucia Ferraro' },
  ]);
  expect((await owner.client.call(customerDoor.current)).body.acting).toBeNull();
  expect((await enter(owner.client, pass, true)).status).toBe(200);
  expect((await owner.client.call(customerDoor.current)).body.acting).not.toBeNull();
  // The one before is over, and not only out of this browser's hands.
  expect((await copy.call(customerDoor.current)).problem.code).toBe('notSignedIn');
  expect(await actionsOf(owner.userId)).toContain('session.signed_out');
});

it('SE-10 shows staff where they act among their own sessions, and lets them end it from there', async () => {
  const { client } = await staff();
  const acting = await actingFor(target, client, customerId);
  const { items } = (await client.call(ownSessionRoutes.list)).body;
  const there = items.find(({ app }) => app === 'customer');
  expect([items.length, there?.accountName]).toEqual([
    2,
    (await acting.call(customerDoor.current)).body.account.tenantName,
  ]);
  expect((await client.call(ownSessionRoutes.end, { params: { id: there?.id as never } })).status).toBe(200);
  expect((await acting.call(customerDoor.current)).problem.code).toBe('actingOver');
});
