import { sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { startSmtpSink, type SmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';

let sink: SmtpSink;
let target: TestApp;
let given: Given;

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ jobs: true, environment: { smtpUrl: sink.url } });
  given = new Given(target);
});
afterAll(async () => {
  await target.close();
  await sink.close();
});

const customer = () => new TestClient(target, 'customer');
const aCustomer = async () => {
  const partner = await given.partner();
  return (await given.createCustomer(partner.admin, { accountMail: { when: 'date', date: '2090-01-01' } })).body.id;
};
const mailsTo = (address: string) => sink.mails.filter(({ to }) => to?.[0]?.address === address);

it('AU-04 answers the same for any address and mails the one that is known', async () => {
  const { email } = await given.person(await aCustomer(), 'owner');
  const answers = await Promise.all(
    ['nobody@nowhere.example', email].map((one) =>
      customer().call(sessionRoutes.forgottenPassword, { body: { email: one } }),
    ),
  );
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [202, null],
    [202, null],
  ]);
  await until(() => mailsTo(email)[0]);
  expect(mailsTo('nobody@nowhere.example')).toHaveLength(0);
});

it('AU-07 sets a new password with the link and ends every session of the person', async () => {
  const { email, client } = await given.person(await aCustomer(), 'owner');
  await customer().call(sessionRoutes.forgottenPassword, { body: { email } });
  const mail = await until(() => mailsTo(email)[0]);
  const token = /#token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? '';
  const short = await customer().call(sessionRoutes.setPassword, { body: { token, password: 'corta' } });
  expect([short.status, short.problem.errors]).toEqual([
    422,
    [{ field: 'password', code: 'passwordTooShort', params: { min: 12 } }],
  ]);

  expect((await client.call(sessionRoutes.current)).status).toBe(200);
  const set = await customer().call(sessionRoutes.setPassword, { body: { token, password: 'another long phrase' } });
  expect(set.status).toBe(200);
  // The device is known from now on; nobody is signed in on it.
  expect(set.headers['set-cookie']).toMatch(/^tenantry-customer-device=/);
  expect((await client.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
  expect((await customer().call(sessionRoutes.signIn, { body: { email, password: PASSWORD } })).status).toBe(401);
  expect(
    (await customer().call(sessionRoutes.signIn, { body: { email, password: 'another long phrase' } })).status,
  ).toBe(200);
});

it('lets a reset link live for 30 minutes, in its own app alone', async () => {
  const { email } = await given.person(await aCustomer(), 'owner');
  await customer().call(sessionRoutes.forgottenPassword, { body: { email } });
  const token = /#token=([\w-]+)/.exec((await until(() => mailsTo(email)[0])).text ?? '')?.[1] ?? '';
  const inspect = (client: TestClient) => client.call(sessionRoutes.inspectPasswordLink, { body: { token } });
  expect((await inspect(customer())).body).toMatchObject({ purpose: 'reset_password', email });
  const elsewhere = await new TestClient(target, 'admin').call(adminDoor.inspectPasswordLink, { body: { token } });
  expect([elsewhere.status, elsewhere.problem.code]).toEqual([410, 'linkInvalid']);
  target.clock.moveBy(31 * 60_000);
  expect((await inspect(customer())).problem.code).toBe('linkInvalid');
  target.clock.reset();
});

it('decision 15: sends an invited person nothing, whose creation mail has not gone', async () => {
  const partner = await given.partner();
  const email = `${given.unique('invited')}@mail.example`;
  await given.createCustomer(partner.admin, { email, accountMail: { when: 'date', date: '2090-01-01' } });
  const answer = await customer().call(sessionRoutes.forgottenPassword, { body: { email } });
  expect(answer.status).toBe(202);
  const known = await given.person(await aCustomer(), 'owner');
  await customer().call(sessionRoutes.forgottenPassword, { body: { email: known.email } });
  await until(() => mailsTo(known.email)[0]);
  expect(mailsTo(email)).toHaveLength(0);
});
