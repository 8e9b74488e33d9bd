import { ownPasswordRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { startSmtpSink, type SmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';

let sink: SmtpSink;
let target: TestApp;
let given: Given;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ jobs: true, environment: { smtpUrl: sink.url } });
  given = new Given(target);
  partner = await given.partner();
});
afterAll(async () => {
  await target.close();
  await sink.close();
});

const NEXT = 'seven quiet lanterns';
const LAST = 'eleven loud teapots';
const aPerson = () => given.person(partner.id, 'partner_reader');
const change = (client: TestClient, currentPassword: string, password: string) =>
  client.call(ownPasswordRoutes.change, { body: { currentPassword, password } });
const signIn = async (email: string, password: string) =>
  (await new TestClient(target, 'admin').call(sessionRoutes.signIn, { body: { email, password } })).status;
const isSignedIn = async (client: TestClient) => (await client.call(sessionRoutes.current)).status === 200;
const mailTo = (address: string) => until(() => sink.mails.find(({ to }) => to?.[0]?.address === address));

it('SE-02 renews the token with the password and ends every other session', async () => {
  const { client, email } = await aPerson();
  const other = await given.signedIn('admin', email);
  const before = new TestClient(target, 'admin');
  before.useCookies(client.cookieHeader());
  expect((await change(client, PASSWORD, NEXT)).status).toBe(200);
  expect([await isSignedIn(client), await isSignedIn(other), await isSignedIn(before)]).toEqual([true, false, false]);
  expect([await signIn(email, PASSWORD), await signIn(email, NEXT)]).toEqual([401, 200]);
});

it('SE-02 changes nothing without the current password', async () => {
  const { client, email } = await aPerson();
  const other = await given.signedIn('admin', email);
  const { status, problem } = await change(client, 'not the current one', NEXT);
  expect([status, problem.code, problem.errors]).toEqual([
    401,
    'invalidCredentials',
    [{ field: 'currentPassword', code: 'wrongPassword' }],
  ]);
  expect([await isSignedIn(client), await isSignedIn(other), await signIn(email, PASSWORD)]).toEqual([true, true, 200]);
});

it.each([
  ['short', 'corta', 'passwordTooShort'],
  ['common', 'password2026', 'passwordTooCommon'],
  ['made of the own words', 'Tenantry Ada Prova', 'passwordContainsContext'],
])('AU-03 refuses a new password that is %s', async (_, password, code) => {
  const { client } = await aPerson();
  const { status, problem } = await change(client, PASSWORD, password);
  expect([status, problem.errors?.map((error) => [error.field, error.code])]).toEqual([422, [['password', code]]]);
});

it('SE-02 lets one of two changes at once win', async () => {
  const { client, email } = await aPerson();
  const answers = await Promise.all([change(client, PASSWORD, NEXT), change(client, PASSWORD, LAST)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  expect([await signIn(email, NEXT), await signIn(email, LAST)].toSorted()).toEqual([200, 401]);
});

it('SE-02 tells the person by mail, with a link that puts out whoever did it', async () => {
  const { client, email } = await aPerson();
  expect((await change(client, PASSWORD, NEXT)).status).toBe(200);
  const mail = await mailTo(email);
  expect(mail.subject).toBe('La tua password è stata cambiata');
  expect(mail.text).not.toContain(NEXT);
  const token = /#token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? '';
  const set = await new TestClient(target, 'admin').call(sessionRoutes.setPassword, {
    body: { token, password: LAST },
  });
  expect(set.status).toBe(200);
  expect(await isSignedIn(client)).toBe(false);
  expect([await signIn(email, NEXT), await signIn(email, LAST)]).toEqual([401, 200]);
});
