import { ownSessionRoutes as adminOwn, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { ownSessionRoutes as customerOwn, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
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
  target = await createTestApp({ environment: { trustProxy: 'loopback' } });
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const aPerson = () => given.person(partner.id, 'partner_reader');
const signedInOn = async (email: string, headers: Record<string, string>) => {
  const client = new TestClient(target, 'admin');
  const { status } = await client.call(adminDoor.signIn, { body: { email, password: PASSWORD } }, headers);
  expect(status).toBe(200);
  expect(await given.passkeys.giveSecond(client, email)).toBe(200);
  return client;
};
const sessionsOf = async (client: TestClient) => (await client.call(adminOwn.list)).body.items;
const isSignedIn = async (client: TestClient) => (await client.call(adminDoor.current)).status === 200;
const actionsOn = async (userId: string) =>
  (
    await database.rows(`select action from audit_events where object_id = $1 and action like 'session.%ended'`, [
      userId,
    ])
  ).map(({ action }) => action);

it('SE-10 shows a person where they are signed in, this session first', async () => {
  const { email, client } = await aPerson();
  await signedInOn(email, { 'user-agent': FIREFOX, 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' });
  const items = await sessionsOf(client);
  expect(items.map(({ current }) => current)).toEqual([true, false]);
  expect(items[1]).toMatchObject({
    app: 'admin',
    accountName: partner.name,
    browser: 'Firefox',
    system: 'Linux',
    address: '2001:db8:1:2',
  });
  expect(JSON.stringify(items)).not.toContain(FIREFOX);
});

it('SE-10 keeps no more of what a browser says of itself than 200 characters', async () => {
  const { email, userId } = await aPerson();
  await signedInOn(email, { 'user-agent': 'x'.repeat(5000) });
  const rows = await database.rows(
    'select max(char_length(user_agent)) as long from identity.sessions where user_id = $1',
    [userId],
  );
  expect(rows[0]?.['long']).toBe(200);
});

it('SE-10 SE-01 ends one session at once, on every instance, and leaves the others', async () => {
  const { email, userId, client } = await aPerson();
  const [lost, kept] = [await given.signedIn('admin', email), await given.signedIn('admin', email)];
  const elsewhere = await createTestApp({ database: target.database });
  const id = (await sessionsOf(lost)).find(({ current }) => current)?.id;
  const copy = new TestClient(elsewhere, 'admin');
  copy.useCookies(lost.cookieHeader());
  expect(await isSignedIn(copy)).toBe(true);
  expect((await client.call(adminOwn.end, { params: { id: id ?? '' } as never })).status).toBe(200);
  expect([await isSignedIn(lost), await isSignedIn(copy), await isSignedIn(kept), await isSignedIn(client)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect((await sessionsOf(client)).map((session) => session.id)).not.toContain(id);
  expect(await actionsOn(userId)).toEqual(['session.ended']);
  await elsewhere.close();
});

it('SE-10 ends all others, in the other app too, and no session of anybody else', async () => {
  const { email, userId, client } = await aPerson();
  const other = await given.signedIn('admin', email);
  const customerId = (await given.createCustomer(partner.admin, { email })).body.id;
  const asCustomer = await given.signedIn('customer', email);
  expect((await asCustomer.call(customerOwn.list)).body.items.map(({ app }) => app).toSorted()).toEqual([
    'admin',
    'admin',
    'customer',
  ]);
  const stranger = await given.person(customerId, 'owner');
  expect((await client.call(adminOwn.endOthers)).status).toBe(200);
  expect([await isSignedIn(client), await isSignedIn(other)]).toEqual([true, false]);
  expect((await asCustomer.call(customerDoor.current)).status).toBe(401);
  expect((await stranger.client.call(customerDoor.current)).status).toBe(200);
  expect(await actionsOn(userId)).toEqual(['session.others_ended']);
});

it('SE-10 TI-01 answers alike to a session of somebody else, one that is over and one that never was', async () => {
  const [mine, strange] = [await aPerson(), await aPerson()];
  const foreign = (await sessionsOf(strange.client))[0]?.id ?? '';
  const over = await given.signedIn('admin', mine.email);
  const ended = (await sessionsOf(over)).find(({ current }) => current)?.id ?? '';
  await over.call(adminDoor.signOut);
  for (const id of [foreign, ended, '00000000-0000-4000-8000-00000000dead']) {
    const answer = await mine.client.call(adminOwn.end, { params: { id } as never });
    expect([id, answer.status, answer.problem.code]).toEqual([id, 404, 'notFound']);
  }
  expect(await isSignedIn(strange.client)).toBe(true);
  expect(await actionsOn(mine.userId)).toEqual([]);
});

it('SE-10 shows no session that has been idle for too long', async () => {
  const { email } = await aPerson();
  target.clock.moveBy(31 * 60_000);
  const client = await given.signedIn('admin', email);
  expect((await sessionsOf(client)).map(({ current }) => current)).toEqual([true]);
  target.clock.reset();
});
