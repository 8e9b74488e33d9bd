import { enrolmentRoutes, partnerRoutes, secondStepRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import {
  enrolmentRoutes as customerEnrolment,
  secondFactorPolicyRoutes as customerPolicy,
  secondStepRoutes as customerStep,
  sessionRoutes as customerDoor,
} from '@tenantry/contracts/customer';
import { secondFactorPolicyRoutes as policy } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuedLink } from '../../../test/door/issued-link';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { SoftwareAuthenticator } from '../../../test/support/passkeys/software-authenticator';
import { createTestApp, TEST_BASE_URL, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { totpCodeAt } from './totp-code';

let target: TestApp;
let database: Inspection;
let given: Given;

beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  given = new Given(target);
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const newcomer = async (partnerId: string) => given.person(partnerId, 'partner_sales', { hasFactor: false });
const codeOf = (secret: string) => ({ code: totpCodeAt(secret, target.clock.now()) });

it('AU-05 AU-09 lets staff set up an app at the first sign-in, and in with it', async () => {
  const partner = await given.partner();
  const { client, email, userId } = await newcomer(partner.id);
  const half = client.cookieHeader();
  expect((await client.call(secondStepRoutes.pending)).body).toMatchObject({
    email,
    step: 'enrolment',
    methods: [],
    reason: 'staff',
  });
  const { body: setup } = await client.call(enrolmentRoutes.beginTotp);
  const { status, body } = await client.call(enrolmentRoutes.confirmTotp, { body: codeOf(setup.secret) });
  expect([status, body.session.user.email, body.recoveryCodes.length]).toEqual([200, email, 10]);
  expect((await client.call(sessionRoutes.current)).status).toBe(200);
  expect(client.cookieHeader()).not.toBe(half);
  const mails = await database.rows(
    `select facts->>'change' as change from outbound_emails where user_id = $1 and template = 'security_changed'`,
    [userId],
  );
  expect(mails).toEqual([{ change: 'factorAdded' }]);
});

it('AU-05 lets staff set up a passkey at the first sign-in', async () => {
  const partner = await given.partner();
  const { client } = await newcomer(partner.id);
  const { body: options } = await client.call(enrolmentRoutes.passkeyOptions);
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  const response = new SoftwareAuthenticator(TEST_BASE_URL).make(options);
  const { status, body } = await client.call(enrolmentRoutes.addPasskey, { body: { name: 'Chiave', response } });
  expect([status, body.recoveryCodes.length]).toEqual([200, 10]);
  expect((await client.call(sessionRoutes.current)).status).toBe(200);
});

it('SE-03 lets one of several at the first sign-in set a factor up, and puts the others out', async () => {
  const partner = await given.partner();
  const { client, email } = await newcomer(partner.id);
  const intruder = new TestClient(target, 'admin');
  await intruder.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  const { body: setup } = await client.call(enrolmentRoutes.beginTotp);
  expect((await client.call(enrolmentRoutes.confirmTotp, { body: codeOf(setup.secret) })).status).toBe(200);
  for (const route of [secondStepRoutes.pending, enrolmentRoutes.beginTotp, enrolmentRoutes.passkeyOptions])
    expect((await intruder.call(route)).problem.code).toBe('notSignedIn');
});

it('AU-09 leads the first administrator of a company from the mailed link to setting a factor up', async () => {
  const root = await given.platform();
  const email = `${given.unique('first')}@partner.example`;
  const person = { firstName: 'Gea', lastName: 'Riva', email, language: 'it', timezone: 'Europe/Rome' };
  const body = { name: given.unique('Socio'), city: null, region: null, ...person };
  expect((await root.call(partnerRoutes.create, { body }, { 'idempotency-key': given.unique('key') })).status).toBe(
    201,
  );
  const [user] = await database.rows('select id from identity.users where email = $1', [email]);
  const token = await issuedLink(database, String(user?.['id']), 'admin');
  const client = new TestClient(target, 'admin');
  const password = 'sette balene grigie';
  expect((await client.call(sessionRoutes.setPassword, { body: { token, password } })).status).toBe(200);
  const { body: step } = await client.call(sessionRoutes.signIn, { body: { email, password } });
  expect(step).toEqual({ step: 'enrolment' });
});

it('AU-05 asks the people of a customer for a factor from their next request on, once its owner says so', async () => {
  const { admin } = await given.partner();
  const { id } = (await given.createCustomer(admin)).body;
  const [owner, member] = [await given.person(id, 'owner'), await given.person(id, 'member')];
  await given.passkeys.give(owner.email, owner.userId);
  const { body: before } = await owner.client.call(customerPolicy.get);
  expect(before).toMatchObject({ policy: 'optional', inherited: true, staffAlways: false });
  const set = await owner.client.call(customerPolicy.set, { body: { policy: 'required' }, version: before.version });
  expect(set.body).toMatchObject({ policy: 'required', inherited: false, version: before.version + 1 });

  expect((await member.client.call(customerDoor.current)).problem.code).toBe('notSignedIn');
  expect((await owner.client.call(customerDoor.current)).status).toBe(200);
  const { body: step } = await member.client.call(customerDoor.signIn, {
    body: { email: member.email, password: PASSWORD },
  });
  expect(step).toEqual({ step: 'enrolment' });
  expect((await member.client.call(customerStep.pending)).body.reason).toBe('company');
  const { body: setup } = await member.client.call(customerEnrolment.beginTotp);
  expect((await member.client.call(customerEnrolment.confirmTotp, { body: codeOf(setup.secret) })).status).toBe(200);
  expect((await member.client.call(customerDoor.current)).status).toBe(200);
});

it('AU-05 lets a partner decide for the customers that have not, and not for its own people', async () => {
  const partner = await given.partner();
  const [decided, undecided] = [
    (await given.createCustomer(partner.admin)).body.id,
    (await given.createCustomer(partner.admin)).body.id,
  ];
  const [one, other] = [await given.person(decided, 'owner'), await given.person(undecided, 'owner')];
  const { body } = await one.client.call(customerPolicy.get);
  await one.client.call(customerPolicy.set, { body: { policy: 'optional' }, version: body.version });
  const above = (await partner.admin.call(policy.get)).body;
  expect(above).toMatchObject({ policy: 'optional', staffAlways: true });
  await partner.admin.call(policy.set, { body: { policy: 'required' }, version: above.version });
  expect((await one.client.call(customerDoor.current)).status).toBe(200);
  expect((await other.client.call(customerDoor.current)).status).toBe(401);
  // Whatever is set: staff are asked in any case.
  const now = (await partner.admin.call(policy.get)).body;
  await partner.admin.call(policy.set, { body: { policy: 'optional' }, version: now.version });
  expect((await (await newcomer(partner.id)).client.call(secondStepRoutes.pending)).body.reason).toBe('staff');
});

it('AU-05 AZ-10 ends what somebody has open who becomes staff without a factor', async () => {
  const partner = await given.partner();
  const { id } = (await given.createCustomer(partner.admin)).body;
  const { client, email } = await given.person(id, 'owner');
  const root = await given.platform();
  const person = { firstName: 'Ada', lastName: 'Prova', email, language: 'it', timezone: 'Europe/Rome' };
  const body = { name: given.unique('Socio'), city: null, region: null, ...person };
  await root.call(partnerRoutes.create, { body }, { 'idempotency-key': given.unique('key') });
  expect((await client.call(customerDoor.current)).problem.code).toBe('notSignedIn');
});
