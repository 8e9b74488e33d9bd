import { securityEventRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';

let sink: SmtpSink;
let target: TestApp;
let given: Given;
let database: Inspection;
let customerId: string;

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ jobs: true, environment: { smtpUrl: sink.url } });
  given = new Given(target);
  database = await inspectDatabase(target.database);
  customerId = (await given.createCustomer((await given.partner()).admin)).body.id;
});
afterAll(async () => {
  await database.close();
  await target.close();
  await sink.close();
});

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const browser = () => new TestClient(target, 'customer');
/** Customers' people come in with their password alone. */
const aPerson = () => given.person(customerId, 'member');
const signIn = async (client: TestClient, email: string) => {
  const body = { email, password: PASSWORD };
  const answer = await client.call(sessionRoutes.signIn, { body }, { 'user-agent': FIREFOX });
  expect(answer.body).toMatchObject({ step: 'signedIn' });
};
const mailsTo = (address: string) => sink.mails.filter(({ to }) => to?.[0]?.address === address);
const ordered = async (userId: string) =>
  (
    await database.rows(`select facts->>'change' as change from outbound_emails where user_id = $1 and facts <> '{}'`, [
      userId,
    ])
  ).map(({ change }) => change);
const newDevices = async (client: TestClient) =>
  (await client.call(securityEventRoutes.list)).body.items
    .filter(({ action }) => action === 'session.signed_in')
    .map(({ newDevice }) => newDevice);

it('SE-10 AU-06 tells a person by mail when they sign in on a device that was not known', async () => {
  const { email, client } = await aPerson();
  const phone = browser();
  await signIn(phone, email);
  const mail = await until(() => mailsTo(email)[0]);
  expect(mail.subject).toBe('Accesso da un nuovo dispositivo');
  expect(mail.text).toMatch(/Quando: .*\n.*Dispositivo: Firefox su Linux/);
  expect(mail.text).toContain('/customer/forgotten-password');
  expect(await newDevices(client)).toEqual([true, false]);
});

it('SE-10 says nothing of the very first sign-in, nor of a device that is known', async () => {
  const { email, userId, client } = await aPerson();
  await client.call(sessionRoutes.signOut);
  await signIn(client, email);
  expect(await ordered(userId)).toEqual([]);
  expect(await newDevices(client)).toEqual([false, false]);
});

it('SE-10 takes a device for new on which only somebody else has signed in', async () => {
  const [one, other] = [await aPerson(), await aPerson()];
  await signIn(one.client, other.email);
  expect(await ordered(other.userId)).toEqual(['newDevice']);
});

it('SE-10 tells it of staff once both factors were shown, and in the other app, too', async () => {
  const partner = await given.partner();
  const { email, userId } = await given.person(partner.id, 'partner_reader');
  await given.createCustomer(partner.admin, { email });
  await browser().call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });
  expect(await ordered(userId)).toEqual([]);
  await given.signedIn('customer', email);
  expect(await ordered(userId)).toEqual(['newDevice']);
});

it('JB-08 fills no mailbox, however many devices there are', async () => {
  const { email, userId } = await aPerson();
  for (let device = 0; device < 8; device += 1) await signIn(browser(), email);
  expect(await ordered(userId)).toHaveLength(5);
});

it('SE-10 AU-07 tells a person by mail when a mailed link has changed the password', async () => {
  const { email, userId } = await aPerson();
  await browser().call(sessionRoutes.forgottenPassword, { body: { email } });
  const token = /#token=([\w-]+)/.exec((await until(() => mailsTo(email)[0])).text ?? '')?.[1] ?? '';
  const body = { token, password: 'seven quiet lanterns' };
  expect((await browser().call(sessionRoutes.setPassword, { body })).status).toBe(200);
  expect(await ordered(userId)).toEqual(['passwordChanged']);
  expect((await until(() => mailsTo(email)[1])).subject).toBe('La tua password è stata cambiata');
});
