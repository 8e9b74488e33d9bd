import type { PasskeyRequest } from '@tenantry/contracts';
import { passkeySignInRoutes, secondFactorRoutes, secondStepRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { passkeySignInRoutes as customerPasskeys } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { SoftwareAuthenticator, type Lies } from '../../../test/support/passkeys/software-authenticator';
import { createTestApp, TEST_BASE_URL, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

const MINUTE = 60_000;

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

const aPerson = () => given.person(partner.id, 'partner_reader');
const browser = () => new TestClient(target, 'admin');

/** A browser at the door that has asked for a challenge. */
async function asked(): Promise<{ client: TestClient; options: PasskeyRequest }> {
  const client = browser();
  const { body, headers } = await client.call(passkeySignInRoutes.options);
  expect(String(headers['set-cookie'])).toMatch(
    /^tenantry-admin-passkey=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  return { client, options: body };
}
const answer = (client: TestClient, response: unknown) =>
  client.call(passkeySignInRoutes.signIn, { body: { response } });
const refused = { status: 401, code: 'passkeyRefused' };
const told = ({ status, problem }: Awaited<ReturnType<typeof answer>>) => ({ status, code: problem.code });

/** Somebody whose password was right, with a challenge for their passkey. */
async function atSecondStep(email: string) {
  const client = browser();
  await client.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  const { body: options } = await client.call(secondStepRoutes.passkeyOptions);
  return {
    client,
    options,
    give: (response: unknown) => client.call(secondStepRoutes.givePasskey, { body: { response } }),
  };
}

it('AU-05 signs in with a passkey alone, which was verified, and nobody said who comes', async () => {
  const { email } = await aPerson();
  const { client, options } = await asked();
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] });
  const { status, body } = await answer(client, given.passkeys.of(email).answer(options));
  expect([status, body.step === 'signedIn' && body.session.user.email]).toEqual([200, email]);
  expect((await client.call(sessionRoutes.current)).status).toBe(200);
});

it('AU-05 takes a passkey as the second step, and asks for those of the person', async () => {
  const { email } = await aPerson();
  const { client, options, give } = await atSecondStep(email);
  expect(options.allowCredentials.map(({ id }) => id)).toEqual([given.passkeys.of(email).credentials[0]?.id]);
  expect((await give(given.passkeys.of(email).answer(options))).status).toBe(200);
  expect((await client.call(sessionRoutes.current)).status).toBe(200);
});

const LIES: [string, Lies][] = [
  ['another origin', { origin: 'https://tenantry.evil.example' }],
  ['a look-alike of the origin', { origin: `${TEST_BASE_URL}.evil.example` }],
  ['another port', { origin: 'http://localhost:4000' }],
  ['the name of another server', { rpId: 'evil.example' }],
  ['a person who was not verified', { isVerified: false }],
  ['a challenge that was never given', { challenge: 'x'.repeat(43) }],
  ['the handle of somebody else', { userHandle: 'AZ2v8wYAcACAAAAAAAAAAA' }],
];

it.each(LIES)('AU-05 refuses a passkey with %s, at the door and as the second step', async (_, lies) => {
  const { email } = await aPerson();
  const { client, options } = await asked();
  expect(told(await answer(client, given.passkeys.of(email).answer(options, lies)))).toEqual(refused);
  const step = await atSecondStep(email);
  expect(told((await step.give(given.passkeys.of(email).answer(step.options, lies))) as never)).toEqual(refused);
  expect((await step.client.call(sessionRoutes.current)).status).toBe(401);
});

it('AU-05 takes no right answer after a wrong one: a challenge is good for one', async () => {
  const { email } = await aPerson();
  const { client, options } = await asked();
  const own = given.passkeys.of(email);
  expect(told(await answer(client, own.answer(options, { isVerified: false })))).toEqual(refused);
  expect(told(await answer(client, own.answer(options)))).toEqual(refused);
});

it('AU-05 refuses a signature that was changed, and one of another key', async () => {
  const { email, userId } = await aPerson();
  const own = given.passkeys.of(email);
  const [first, second] = [await asked(), await asked()];
  const good = own.answer(first.options);
  const changed = { ...good, response: { ...good.response, signature: `A${good.response.signature.slice(1)}` } };
  expect(told(await answer(first.client, changed))).toEqual(refused);
  const other = new SoftwareAuthenticator(TEST_BASE_URL);
  other.newCredential(Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url'));
  const forged = { ...other.answer(second.options), id: good.id, rawId: good.rawId };
  expect(told(await answer(second.client, forged))).toEqual(refused);
});

it('AU-05 takes an answer once: not again, not from another browser, not at the other app, not after five minutes', async () => {
  const { email } = await aPerson();
  const own = given.passkeys.of(email);
  const used = await asked();
  const cookie = used.client.cookieHeader();
  const response = own.answer(used.options);
  expect((await answer(used.client, response)).status).toBe(200);
  const again = browser();
  again.useCookies(cookie);
  expect(told(await answer(again, response))).toEqual(refused);

  const stolen = await asked();
  expect(told(await answer(browser(), own.answer(stolen.options)))).toEqual(refused);
  expect(told(await answer((await asked()).client, own.answer(stolen.options)))).toEqual(refused);

  const elsewhere = new TestClient(target, 'customer');
  elsewhere.useCookies(stolen.client.cookieHeader().replace('tenantry-admin', 'tenantry-customer'));
  const crossed = await elsewhere.call(customerPasskeys.signIn, { body: { response: own.answer(stolen.options) } });
  expect([crossed.status, crossed.problem.code]).toEqual([401, 'passkeyRefused']);

  const slow = await asked();
  target.clock.moveBy(5 * MINUTE + 1000);
  expect(told(await answer(slow.client, own.answer(slow.options)))).toEqual(refused);
  target.clock.reset();
});

it('AU-05 takes a challenge of the door for no second step, and none of a setting-up for a sign-in', async () => {
  const { email, client } = await aPerson();
  const own = given.passkeys.of(email);
  const { options } = await asked();
  const step = await atSecondStep(email);
  expect((await step.give(own.answer(options))).problem.code).toBe('passkeyRefused');
  const { body: creation } = await client.call(secondFactorRoutes.passkeyOptions);
  const second = await atSecondStep(email);
  const misused = own.answer({ ...second.options, challenge: creation.challenge });
  expect((await second.give(misused)).problem.code).toBe('passkeyRefused');
});

it('AU-05 takes as the second step no passkey of somebody else', async () => {
  const { email } = await aPerson();
  const stranger = await aPerson();
  const step = await atSecondStep(email);
  const foreign = given.passkeys.of(stranger.email).answer(step.options);
  expect((await step.give(foreign)).problem.code).toBe('passkeyRefused');
  expect((await step.client.call(sessionRoutes.current)).status).toBe(401);
});

it('AU-05 refuses a counter that does not move on: a copy of the key', async () => {
  const { email } = await aPerson();
  const own = given.passkeys.of(email);
  const first = await asked();
  expect((await answer(first.client, own.answer(first.options, { counter: 7 }))).status).toBe(200);
  for (const counter of [7, 6, 0]) {
    const { client, options } = await asked();
    expect(told(await answer(client, own.answer(options, { counter })))).toEqual(refused);
  }
  const later = await asked();
  expect((await answer(later.client, own.answer(later.options, { counter: 8 }))).status).toBe(200);
});

it('AU-05 lets one of 40 in who come with one answer at the same time', async () => {
  const { email } = await aPerson();
  const { client, options } = await asked();
  const cookie = client.cookieHeader();
  const response = given.passkeys.of(email).answer(options);
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => {
      const copy = browser();
      copy.useCookies(cookie);
      return answer(copy, response);
    }),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map((one) => JSON.stringify(told(one))))).toEqual(
    new Set([JSON.stringify(refused)]),
  );
});

it('AU-05 lets in by passkey nobody who was disabled, or has no account in this app', async () => {
  const { email, userId } = await aPerson();
  await database.rows(`update identity.users set status = 'disabled' where id = $1`, [userId]);
  const { client, options } = await asked();
  expect(told(await answer(client, given.passkeys.of(email).answer(options)))).toEqual(refused);

  const { admin } = await given.partner();
  const customer = await given.createCustomer(admin);
  const owner = await given.person(customer.body.id, 'owner');
  await given.passkeys.give(owner.email, owner.userId);
  const door = await asked();
  expect(told(await answer(door.client, given.passkeys.of(owner.email).answer(door.options)))).toEqual(refused);
});
