import {
  enrolmentRoutes,
  ownSessionRoutes,
  secondFactorRoutes,
  secondStepRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuedLink } from '../../../test/door/issued-link';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { scale } from '../../../test/support/scale';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

const MINUTE = 60_000;
// Each of them gives the password first, which takes its time.
const AT_ONCE = scale(20, 40);

let target: TestApp;
let database: Inspection;
let given: Given;
let partner: { id: string };

beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  given = new Given(target);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
});

/** Somebody of a partner with an app and a passkey. */
async function aPerson() {
  const person = await given.person(partner.id, 'partner_reader');
  await given.apps.give(person.userId);
  return person;
}
async function withPassword(email: string): Promise<TestClient> {
  const client = new TestClient(target, 'admin');
  const { body } = await client.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  expect(body.step).toBe('secondFactor');
  return client;
}
const give = (client: TestClient, code: string) => client.call(secondStepRoutes.giveCode, { body: { code } });
const isSignedIn = async (client: TestClient) => (await client.call(sessionRoutes.current)).status === 200;

it('AU-05 SE-02 SE-03 lets nobody in with the password alone, and with the code under a new token', async () => {
  const { email, userId } = await aPerson();
  const client = await withPassword(email);
  const half = client.cookieHeader();
  expect((await client.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
  const { body } = await client.call(secondStepRoutes.pending);
  expect(body).toMatchObject({ email, step: 'secondFactor', methods: ['totp', 'passkey'], reason: 'staff' });

  const answer = await give(client, given.apps.nextCode(userId));
  expect([answer.status, answer.body.user?.email]).toEqual([200, email]);
  expect(await isSignedIn(client)).toBe(true);
  expect(client.cookieHeader()).not.toBe(half);
  const copied = new TestClient(target, 'admin');
  for (const route of [sessionRoutes.current, secondStepRoutes.pending])
    expect((await copied.call(route, {}, { cookie: half })).status).toBe(401);
  // Whoever is in has nothing left to give.
  expect((await client.call(secondStepRoutes.pending)).problem.code).toBe('notSignedIn');
});

it('SE-03 shows a half session nowhere among the own sessions, and keeps it for ten minutes', async () => {
  const { email, userId, client } = await aPerson();
  const half = await withPassword(email);
  expect((await client.call(ownSessionRoutes.list)).body.items).toHaveLength(1);
  target.clock.moveBy(10 * MINUTE + 1000);
  const late = await give(half, given.apps.nextCode(userId));
  expect([late.status, late.problem.code]).toEqual([401, 'notSignedIn']);
  target.clock.reset();
});

it.each([-90, -60, 60, 90])('AU-05 refuses a code of a clock that is %i seconds off', async (seconds) => {
  const { email, userId } = await aPerson();
  const client = await withPassword(email);
  const answer = await give(client, given.apps.codeIn(userId, seconds));
  expect([answer.status, answer.problem.code, answer.problem.errors]).toEqual([
    401,
    'invalidCredentials',
    [{ field: 'code', code: 'wrongCode' }],
  ]);
  expect(await isSignedIn(client)).toBe(false);
});

it('AU-05 takes each code once, and none of before the one that was used', async () => {
  const { email, userId } = await aPerson();
  const code = given.apps.nextCode(userId);
  expect((await give(await withPassword(email), code)).status).toBe(200);
  expect((await give(await withPassword(email), code)).status).toBe(401);
  const later = given.apps.nextCode(userId);
  expect((await give(await withPassword(email), later)).status).toBe(200);
  expect((await give(await withPassword(email), given.apps.codeIn(userId, 0))).status).toBe(401);
});

it(`AU-05 lets one of ${AT_ONCE} in who come with one code at the same time`, async () => {
  const { email, userId } = await aPerson();
  const clients: TestClient[] = [];
  for (let n = 0; n < AT_ONCE; n += 1) clients.push(await withPassword(email));
  const code = given.apps.nextCode(userId);
  const answers = await Promise.all(clients.map((client) => give(client, code)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const inside = await Promise.all(clients.map(isSignedIn));
  expect(inside.filter(Boolean)).toHaveLength(1);
});

it('AU-05 takes 123 456 for 123456, and says at the field what is no code', async () => {
  const { email, userId } = await aPerson();
  const client = await withPassword(email);
  for (const wrong of ['12345', '1234567', 'abcdef', '١٢٣٤٥٦']) {
    const { status, problem } = await give(client, wrong);
    expect([wrong, status, problem.errors?.[0]]).toEqual([wrong, 422, { field: 'code', code: 'sixDigits' }]);
  }
  const code = given.apps.nextCode(userId);
  expect((await give(client, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
});

it('AU-05 SE-03 sets up no factor where one is to be given, and gives none to who has to set one up', async () => {
  const { email } = await aPerson();
  const client = await withPassword(email);
  for (const route of [enrolmentRoutes.beginTotp, enrolmentRoutes.passkeyOptions, secondFactorRoutes.beginTotp])
    expect((await client.call(route)).problem.code).toBe('notSignedIn');
  const { client: newcomer } = await given.person(partner.id, 'partner_reader', { hasFactor: false });
  expect((await newcomer.call(secondStepRoutes.pending)).body.step).toBe('enrolment');
  expect((await give(newcomer, '123456')).problem.code).toBe('notSignedIn');
});

it('AU-07 asks for the factor after a password that was set with a mailed link', async () => {
  const { email, userId } = await aPerson();
  const half = await withPassword(email);
  const token = await issuedLink(database, userId, 'admin');
  const password = 'sette balene grigie';
  expect((await half.call(sessionRoutes.setPassword, { body: { token, password } })).status).toBe(200);
  // The half session is over with all others.
  expect((await give(half, given.apps.nextCode(userId))).problem.code).toBe('notSignedIn');
  const { body } = await new TestClient(target, 'admin').call(sessionRoutes.signIn, { body: { email, password } });
  expect(body).toEqual({ step: 'secondFactor', methods: ['totp', 'passkey'] });
});

it('AU-04 tells nobody who has not the password whether somebody has a factor', async () => {
  const { email } = await aPerson();
  const { email: without } = await given.person(partner.id, 'partner_reader', { hasFactor: false });
  const told = await Promise.all(
    [email, without, 'nobody@people.example'].map(async (address) => {
      const client = new TestClient(target, 'admin');
      const body = { email: address, password: 'not the password' };
      const { status, problem } = await client.call(sessionRoutes.signIn, { body });
      return [status, problem.code, client.cookieHeader()];
    }),
  );
  expect(told).toEqual(Array.from({ length: 3 }, () => [401, 'invalidCredentials', '']));
});

it('SE-03 gives a sign-in up: its token opens nothing any more', async () => {
  const { email, userId } = await aPerson();
  const client = await withPassword(email);
  const half = client.cookieHeader();
  expect((await client.call(secondStepRoutes.cancel)).status).toBe(200);
  client.useCookies(half);
  expect((await give(client, given.apps.nextCode(userId))).problem.code).toBe('notSignedIn');
});

it('AU-01 SE-10 tells the person of a new device once the factor was given there, and knows it from then on', async () => {
  const { email, userId } = await aPerson();
  const told = async () =>
    (await database.rows(`select from outbound_emails where user_id = $1 and facts->>'change' = 'newDevice'`, [userId]))
      .length;
  const before = await told();
  const client = await withPassword(email);
  // The password alone makes no device known, and is no sign-in.
  expect([await told(), client.deviceCookieHeader()]).toEqual([before, '']);
  expect((await give(client, given.apps.nextCode(userId))).status).toBe(200);
  expect(await told()).toBe(before + 1);
  expect(client.deviceCookieHeader()).toMatch(/^tenantry-admin-device=/);
  await client.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  expect((await give(client, given.apps.nextCode(userId))).status).toBe(200);
  expect(await told()).toBe(before + 1);
});
