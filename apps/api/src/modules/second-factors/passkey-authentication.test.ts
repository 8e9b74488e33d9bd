import type { PasskeyRequest } from '@tenantry/contracts';
import {
  ownSessionRoutes,
  passkeyAuthenticationRoutes,
  secondStepRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import { passkeyAuthenticationRoutes as customerRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import type { Lies } from '../../../test/support/passkeys/software-authenticator';
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
afterEach(() => target.clock.reset());
afterAll(async () => {
  await database.close();
  await target.close();
});

/** Somebody at a session whose password was given too long ago, and the passkey that they have. */
async function aPersonLater() {
  const person = await given.person(partner.id, 'partner_reader');
  target.clock.moveBy(6 * MINUTE);
  return { ...person, own: given.passkeys.of(person.email) };
}
const asked = async (client: TestClient): Promise<PasskeyRequest> =>
  (await client.call(passkeyAuthenticationRoutes.options)).body;
const give = async (client: TestClient, response: unknown) => {
  const { status, problem } = await client.call(passkeyAuthenticationRoutes.give, { body: { response } as never });
  return status === 200 ? 200 : problem.code;
};
/** What a route says that wants to be sure of the person. */
const goOn = async (client: TestClient) => (await client.call(ownSessionRoutes.endOthers)).problem?.code ?? 'done';

it('SE-10 goes on after a passkey of the person in place of the password, and notes it', async () => {
  const { client, own, userId } = await aPersonLater();
  expect(await goOn(client)).toBe('reauthenticationRequired');
  const options = await asked(client);
  expect(options).toMatchObject({ userVerification: 'required' });
  expect(options.allowCredentials.map(({ id }) => id)).toEqual(own.credentials.map(({ id }) => id));
  expect(await give(client, own.answer(options))).toBe(200);
  expect(await goOn(client)).toBe('done');
  const entries = await database.rows(
    `select actor_user_id from audit_events where action = 'session.confirmed' and object_id = $1`,
    [userId],
  );
  expect(entries).toEqual([{ actor_user_id: userId }]);
});

const LIES: [string, Lies][] = [
  ['another origin', { origin: 'https://tenantry.evil.example' }],
  ['a look-alike of the origin', { origin: `${TEST_BASE_URL}.evil.example` }],
  ['the name of another server', { rpId: 'evil.example' }],
  ['a person who was not verified', { isVerified: false }],
];

it.each(LIES)('SE-10 refuses a passkey with %s, and takes no right answer after it', async (_, lies) => {
  const { client, own } = await aPersonLater();
  const options = await asked(client);
  expect(await give(client, own.answer(options, lies))).toBe('passkeyRefused');
  expect(await give(client, own.answer(options))).toBe('passkeyRefused');
  expect(await goOn(client)).toBe('reauthenticationRequired');
});

it('SE-10 takes one of ten who come with one answer at once, and it never again', async () => {
  const { client, own } = await aPersonLater();
  const response = own.answer(await asked(client));
  const answers = await Promise.all(Array.from({ length: 10 }, () => give(client, response)));
  expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set([200, 'passkeyRefused']));
  target.clock.moveBy(6 * MINUTE);
  expect(await give(client, response)).toBe('passkeyRefused');
  expect(await goOn(client)).toBe('reauthenticationRequired');
});

it('SE-10 takes an answer at the session alone that asked, and within five minutes', async () => {
  const { client, own, email } = await aPersonLater();
  const other = await given.signedIn('admin', email);
  expect(await give(other, own.answer(await asked(client)))).toBe('passkeyRefused');
  const slow = own.answer(await asked(client));
  target.clock.moveBy(5 * MINUTE + 1000);
  expect(await give(client, slow)).toBe('passkeyRefused');
  expect(await goOn(client)).toBe('reauthenticationRequired');
});

it('SE-10 takes no passkey of somebody else, and no challenge that was given to nobody or for something else', async () => {
  const { client, own, email } = await aPersonLater();
  const stranger = await given.person(partner.id, 'partner_reader');
  const options = await asked(client);
  expect(await give(client, given.passkeys.of(stranger.email).answer(options))).toBe('passkeyRefused');
  const invented = own.answer({ ...options, challenge: 'x'.repeat(43) });
  expect(await give(client, invented)).toBe('passkeyRefused');

  const half = new TestClient(target, 'admin');
  await half.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  const step = (await half.call(secondStepRoutes.passkeyOptions)).body;
  expect(await give(client, own.answer(step))).toBe('passkeyRefused');
  // Nor does what was given here let anybody in.
  const misused = own.answer({ ...step, challenge: (await asked(client)).challenge });
  const entered = await half.call(secondStepRoutes.givePasskey, { body: { response: misused } });
  expect(entered.problem.code).toBe('passkeyRefused');
  expect(await goOn(client)).toBe('reauthenticationRequired');
});

it('SE-10 takes it from customers, too', async () => {
  const { admin } = await given.partner();
  const customer = await given.createCustomer(admin);
  const { client, email, userId } = await given.person(customer.body.id, 'owner');
  if (!given.passkeys.has(email)) await given.passkeys.give(email, userId);
  const { body } = await client.call(customerRoutes.options);
  const response = given.passkeys.of(email).answer(body);
  expect((await client.call(customerRoutes.give, { body: { response } })).status).toBe(200);
});
