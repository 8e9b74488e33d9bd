import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { issuedLink } from './issued-link';

const AT_ONCE = 40;

let one: TestApp;
let other: TestApp;
let database: Inspection;
let given: Given;
let customerId: string;

beforeAll(async () => {
  one = await createTestApp();
  other = await createTestApp({ database: one.database });
  database = await inspectDatabase(one.database);
  given = new Given(one);
  const { admin } = await given.partner();
  customerId = (await given.createCustomer(admin)).body.id;
});
afterAll(async () => {
  await database.close();
  await other.close();
  await one.close();
});

const choose = (token: string, password: string, instance = one) =>
  new TestClient(instance, 'customer').call(sessionRoutes.setPassword, { body: { token, password } });
const signIn = (email: string, password: string) =>
  new TestClient(other, 'customer').call(sessionRoutes.signIn, { body: { email, password } });
/** What an answer says, but for the id of its request. */
const toldBy = ({ status, problem }: Awaited<ReturnType<typeof choose>>) => {
  const { requestId: _, ...told } = problem;
  return { status, told };
};

it('AU-07 TK-02 lets one of 40 uses on two instances win, and signs nobody in', async () => {
  const { email, userId } = await given.person(customerId, 'owner');
  const token = await issuedLink(database, userId, 'customer');
  const phrases = Array.from({ length: AT_ONCE }, (_, n) => `quattro cavalli numero ${n}`);
  const answers = await Promise.all(phrases.map((phrase, n) => choose(token, phrase, n % 2 ? one : other)));

  const winners = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []));
  expect(winners).toHaveLength(1);
  const lost = answers.filter(({ status }) => status !== 200).map(toldBy);
  expect(lost).toEqual(Array(AT_ONCE - 1).fill(lost[0]));
  expect(lost[0]).toMatchObject({ status: 410, told: { code: 'linkInvalid' } });
  for (const { headers } of answers) expect(String(headers['set-cookie'] ?? '')).not.toMatch(/tenantry-customer=/);
  const alive = await database.rows('select from identity.sessions where user_id = $1 and ended_at is null', [userId]);
  expect(alive).toHaveLength(0);
  expect((await signIn(email, phrases[winners[0] ?? -1] ?? '')).status).toBe(200);
});

it('AU-07 ends every session at once, of both apps and on every instance', async () => {
  const { email, userId, client } = await given.person(customerId, 'owner');
  const partner = await given.partner();
  await database.rows(
    `insert into memberships (id, tenant_id, user_id, role, status) values (gen_random_uuid(), $1, $2, 'partner_reader', 'active')`,
    [partner.id, userId],
  );
  // Staff need a second factor from the next call on, in the other app too.
  await given.passkeys.give(email, userId);
  const staff = await given.signedIn('admin', email);
  const elsewhere = new TestClient(other, 'customer');
  elsewhere.useCookies(client.cookieHeader());
  expect((await elsewhere.call(sessionRoutes.current)).status).toBe(200);
  expect((await staff.call(adminDoor.current)).status).toBe(200);

  expect((await choose(await issuedLink(database, userId, 'customer'), 'quattro cavalli azzurri')).status).toBe(200);
  expect((await elsewhere.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
  expect((await client.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
  expect((await staff.call(adminDoor.current)).problem.code).toBe('notSignedIn');
});

it('AU-07 lets a session that begins while the password is set not outlive it', async () => {
  const { email, userId } = await given.person(customerId, 'owner');
  const before = 'quattro cavalli azzurri';
  await choose(await issuedLink(database, userId, 'customer'), before);
  const token = await issuedLink(database, userId, 'customer');
  const clients = Array.from({ length: 10 }, () => new TestClient(other, 'customer'));
  const [set, ...answers] = await Promise.all([
    choose(token, 'sette balene grigie'),
    ...clients.map((client) => client.call(sessionRoutes.signIn, { body: { email, password: before } })),
  ]);
  expect(set.status).toBe(200);
  for (const [n, answer] of answers.entries()) {
    const now = await clients[n]?.call(sessionRoutes.current);
    expect([answer.status, now?.status]).not.toEqual([200, 200]);
  }
});
