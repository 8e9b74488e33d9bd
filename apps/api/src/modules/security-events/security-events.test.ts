import { memberRoutes, securityEventRoutes as adminEvents } from '@tenantry/contracts/admin';
import { ownPasswordRoutes, ownSessionRoutes, securityEventRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aMember } from '../../../test/access/memberships';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { RefusedGuesses } from '../../platform/http/refused-guesses';
import { AuditErasure } from '../audit-log/erasure';

let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;
let customer: { id: string; name: string };

beforeAll(async () => {
  target = await createTestApp({ environment: { trustProxy: 'loopback' } });
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
  customer = (await given.createCustomer(partner.admin)).body;
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
/** Customers' people come in with their password alone. */
const aPerson = () => aMember(target, given, customer.id, 'member');
const eventsOf = async (client: TestClient) =>
  (await client.call(client.audience === 'admin' ? adminEvents.list : securityEventRoutes.list)).body;
const actionsOf = async (client: TestClient) => (await eventsOf(client)).items.map(({ action }) => action);
const guess = async (email: string, times: number, headers = {}) => {
  for (let tried = 0; tried < times; tried += 1)
    await new TestClient(target, 'customer').call(
      sessionRoutes.signIn,
      { body: { email, password: 'wrong' } },
      headers,
    );
};
const written = () => target.app.get(RefusedGuesses).write({ all: true });

it('SE-10 tells a person what happened to their sign-in, on which device and from where, the newest first', async () => {
  const { client, email } = await aPerson();
  const elsewhere = new TestClient(target, 'customer');
  const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': '2001:db8:1:2:3:4:5:6' };
  await elsewhere.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } }, headers);
  await client.call(ownSessionRoutes.endOthers);
  const { items } = await eventsOf(client);
  expect(items.map(({ action }) => action).slice(0, 2)).toEqual(['session.others_ended', 'session.signed_in']);
  expect(items[1]).toMatchObject({
    accountName: customer.name,
    own: true,
    browser: 'Firefox',
    system: 'Linux',
    address: '2001:db8:1:2',
  });
  expect(JSON.stringify(items)).not.toContain(FIREFOX);
});

it('SE-10 tells it in both apps, over all accounts of the person, and of nobody else', async () => {
  const { client, email } = await given.person(partner.id, 'partner_reader');
  const other = (await given.createCustomer(partner.admin, { email })).body;
  const asCustomer = await given.signedIn('customer', email);
  const [here, there] = [await eventsOf(client), await eventsOf(asCustomer)];
  expect(here.items).toEqual(there.items);
  expect(new Set(here.items.map(({ accountName }) => accountName))).toEqual(new Set([partner.name, other.name]));
  const stranger = await given.person(other.id, 'owner');
  const strange = await eventsOf(stranger.client);
  expect(strange.items.map(({ id }) => id)).not.toEqual(expect.arrayContaining(here.items.map(({ id }) => id)));
});

it('SE-10 says that somebody else ended the sessions, and nothing of their device', async () => {
  const [admin, person] = [await aMember(target, given, partner.id, 'partner_admin'), await aPerson()];
  const { status } = await admin.client.call(
    memberRoutes.endSessions,
    { params: { id: person.membershipId as never } },
    { 'user-agent': FIREFOX },
  );
  expect(status).toBe(200);
  const again = await given.signedIn('customer', person.email);
  expect((await eventsOf(again)).items[1]).toMatchObject({
    action: 'session.all_ended',
    own: false,
    browser: null,
    system: null,
    address: null,
  });
});

it('SE-10 leaves out what a person does all day long', async () => {
  const { client } = await aPerson();
  await client.call(ownSessionRoutes.authenticate, { body: { password: PASSWORD } });
  expect(await actionsOf(client)).not.toContain('session.confirmed');
  await client.call(ownPasswordRoutes.change, {
    body: { currentPassword: PASSWORD, password: 'seven quiet lanterns' },
  });
  expect((await actionsOf(client))[0]).toBe('user.password_changed');
});

it('SE-10 shows an action that it has never heard of, as the history holds it', async () => {
  const { client, userId, actor } = await aPerson();
  await target.uow.run(actor, (tx) => tx.emit({ action: 'factor.invented', tenantId: customer.id, objectId: userId }));
  expect((await actionsOf(client))[0]).toBe('factor.invented');
});

it('DO-02 tells the newest fifty', async () => {
  const { client, userId, actor } = await aPerson();
  for (let made = 0; made < 60; made += 1)
    await target.uow.run(actor, (tx) =>
      tx.emit({ action: `factor.number_${made}`, tenantId: customer.id, objectId: userId }),
    );
  const actions = await actionsOf(client);
  expect([actions.length, actions[0]]).toEqual([50, 'factor.number_59']);
});

it('LG-02 shows an entry whose values were erased, with a gap', async () => {
  const { client, userId } = await aPerson();
  await target.app.get(AuditErasure, { strict: false }).eraseValuesOf(userId);
  const [entry] = (await eventsOf(client)).items;
  expect(entry).toMatchObject({ values: {}, browser: null, address: null });
});

it('SE-10 counts refused attempts and says when the last one was, and of nobody who tried', async () => {
  const { client, email } = await aPerson();
  expect((await eventsOf(client)).refused).toBeNull();
  await guess(email, 3, { 'user-agent': FIREFOX, 'x-forwarded-for': '203.0.113.99' });
  await written();
  target.clock.moveBy(3_600_000);
  const again = await given.signedIn('customer', email);
  await guess(email.toUpperCase(), 1);
  await written();
  const { items, refused } = await eventsOf(again);
  expect(refused?.times).toBe(4);
  expect(Date.parse(refused?.lastAt ?? '') - Date.parse(refused?.since ?? '')).toBeGreaterThanOrEqual(3_600_000);
  expect(JSON.stringify([items, refused])).not.toContain('203.0.113.99');
  target.clock.reset();
});

it('SE-10 counts no attempt that was right, and waits until it is known', async () => {
  const { client, email } = await aPerson();
  await guess(email, 1);
  await given.signedIn('customer', email);
  const guesses = target.app.get(RefusedGuesses);
  // A guess of this moment may still turn out to be right.
  await guesses.write();
  expect((await eventsOf(client)).refused).toBeNull();
  await written();
  expect((await eventsOf(client)).refused?.times).toBe(1);
});

it('SE-10 begins anew after a month without any', async () => {
  const { email } = await aPerson();
  await guess(email, 5);
  await written();
  target.clock.moveBy(31 * 864e5);
  const later = await given.signedIn('customer', email);
  expect((await eventsOf(later)).refused).toBeNull();
  await guess(email, 1);
  await written();
  expect((await eventsOf(later)).refused?.times).toBe(1);
  target.clock.reset();
});

it('AU-04 keeps nothing of an address that nobody has', async () => {
  const count = () => database.rows('select count(*)::int as n from identity.refused_attempts');
  const before = await count();
  await guess('nobody@nowhere.example', 3);
  await written();
  expect(await count()).toEqual(before);
});
