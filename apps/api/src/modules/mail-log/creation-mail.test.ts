import { customerRoutes, mailRoutes } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp, TEST_BASE_URL, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';
import { SendMailJob } from './send-mail.job';

let sink: SmtpSink;
let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ jobs: true, environment: { smtpUrl: sink.url } });
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
  await sink.close();
});

const mailsTo = (address: string) => sink.mails.filter(({ to }) => to?.some((one) => one.address === address));
const mailTo = (address: string) => until(() => mailsTo(address)[0]);
const firstMail = async (customerId: string) => {
  const { body } = await partner.admin.call(mailRoutes.list, { params: { id: customerId as never } });
  const [mail] = body.items;
  if (!mail) throw new Error('no mail');
  return mail;
};
const inDays = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
const scheduled = async () => {
  const email = `${given.unique('later')}@mail.example`;
  const { body } = await given.createCustomer(partner.admin, { email, accountMail: { when: 'date', date: inDays(9) } });
  return { id: body.id, email, mail: await firstMail(body.id) };
};
const tokenOf = (text = '') => /#token=([\w-]+)/.exec(text)?.[1] ?? '';
const customer = () => new TestClient(target, 'customer');

it('S001-19 mails account name, sign-in address and a link to set the password, as HTML and text, in both languages', async () => {
  for (const [language, subject, greeting] of [
    ['it', /è pronto$/, 'Ti diamo il benvenuto, Lucia'],
    ['en', /is ready$/, 'Welcome, Lucia'],
  ] as const) {
    const accountName = given.unique('bottega');
    const email = `${accountName}@mail.example`;
    await given.createCustomer(partner.admin, {
      accountName,
      email,
      language,
      company: 'Bottega <b>Rossi</b> & figli',
    });
    const mail = await mailTo(email);
    expect(mail.subject).toMatch(subject);
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(greeting);
      expect(part).toContain(accountName);
      expect(part).toContain(email);
      expect(part).toContain(`${TEST_BASE_URL}/customer`);
    }
    expect(mail.text).toContain(`${TEST_BASE_URL}/customer/set-password#token=`);
    expect(mail.text).toContain('Bottega <b>Rossi</b> & figli');
    expect(mail.html).not.toContain('<b>Rossi</b>');
    expect(mail.from).toMatchObject({ name: partner.name, address: 'no-reply@tenantry.example' });
  }
});

it('S001-19 TK-01 lets the link in once, for seven days, and keeps only its hash', async () => {
  const email = `${given.unique('link')}@mail.example`;
  const { body } = await given.createCustomer(partner.admin, { email });
  const token = tokenOf((await mailTo(email)).text);
  expect((await customer().call(sessionRoutes.signIn, { body: { email, password: PASSWORD } })).status).toBe(401);
  expect((await customer().call(sessionRoutes.inspectPasswordLink, { body: { token } })).body).toMatchObject({
    purpose: 'set_password',
    email,
  });
  const kept = JSON.stringify([
    await database.rows('select * from identity.tokens'),
    await database.rows('select * from audit_events'),
    await database.rows(`select template, sealed_token from outbound_emails where status = 'sent'`),
  ]);
  expect(kept).not.toContain(token);

  target.clock.moveBy(7 * 864e5 + 1000);
  expect((await customer().call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } })).problem.code).toBe(
    'linkInvalid',
  );
  target.clock.reset();
  const uses = await Promise.all(
    Array.from({ length: 12 }, () =>
      customer().call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } }),
    ),
  );
  expect(uses.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(uses.filter(({ status }) => status !== 200).map(({ problem }) => problem.code))).toEqual(
    new Set(['linkInvalid']),
  );
  expect((await customer().call(sessionRoutes.signIn, { body: { email, password: PASSWORD } })).status).toBe(200);
  expect((await firstMail(body.id)).status).toBe('sent');
});

it('S001-17 shows a scheduled mail, moves it, refuses a past day, and sends it now once', async () => {
  const { email, mail } = await scheduled();
  expect(mail).toMatchObject({ status: 'scheduled', sentAt: null });
  expect(new Date(mail.sendAt).toLocaleString('sv-SE', { timeZone: 'Europe/Rome' })).toBe(`${inDays(9)} 08:00:00`);

  const past = await partner.admin.call(mailRoutes.reschedule, {
    params: { id: mail.id },
    version: mail.version,
    body: { date: inDays(-2) },
  });
  expect([past.status, past.problem.errors]).toEqual([422, [{ field: 'date', code: 'sendDateInPast' }]]);
  const moved = await partner.admin.call(mailRoutes.reschedule, {
    params: { id: mail.id },
    version: mail.version,
    body: { date: inDays(30) },
  });
  expect(moved.body.sendAt.slice(0, 10)).toBe(inDays(30));
  const stale = await partner.admin.call(mailRoutes.sendNow, { params: { id: mail.id }, version: mail.version });
  expect([stale.status, stale.problem.code]).toEqual([412, 'staleVersion']);

  expect(mailsTo(email)).toHaveLength(0);
  await partner.admin.call(mailRoutes.sendNow, { params: { id: mail.id }, version: moved.body.version });
  await mailTo(email);
  const sent = await until(async () => {
    const { body } = await partner.admin.call(mailRoutes.list, {
      params: { id: (await scheduledCustomer(email)) as never },
    });
    return body.items.find(({ status }) => status === 'sent');
  });
  const again = await partner.admin.call(mailRoutes.sendNow, { params: { id: mail.id }, version: sent.version });
  expect([again.status, again.problem.code]).toEqual([409, 'mailNotPending']);
  expect(mailsTo(email)).toHaveLength(1);
});

const scheduledCustomer = async (email: string) =>
  String((await database.rows('select tenant_id from outbound_emails where to_email = $1', [email]))[0]?.['tenant_id']);

it('S001-18 sends nothing that was cancelled by hand, or whose user was disabled before the day', async () => {
  const byHand = await scheduled();
  const cancelled = await partner.admin.call(mailRoutes.cancel, {
    params: { id: byHand.mail.id },
    version: byHand.mail.version,
  });
  expect(cancelled.body).toMatchObject({ status: 'cancelled', reason: 'byHand' });

  const disabled = await scheduled();
  await database.rows(`update identity.users set status = 'disabled' where email_norm = $1`, [disabled.email]);
  await partner.admin.call(mailRoutes.sendNow, { params: { id: disabled.mail.id }, version: disabled.mail.version });
  await until(async () => (await firstMail(disabled.id)).status === 'cancelled');
  expect((await firstMail(disabled.id)).reason).toBe('userDisabled');

  const closed = await scheduled();
  await database.rows(`update tenants set status = 'disabled' where id = $1`, [closed.id]);
  await partner.admin.call(mailRoutes.sendNow, { params: { id: closed.mail.id }, version: closed.mail.version });
  await until(async () => (await firstMail(closed.id)).reason === 'customerDisabled');
  for (const { email } of [byHand, disabled, closed]) expect(mailsTo(email)).toHaveLength(0);
});

it('S001-40 asks a person who exists to sign in: no link, name and password stay theirs', async () => {
  const person = await given.person((await given.createCustomer(partner.admin)).body.id, 'owner');
  const { body } = await given.createCustomer(partner.admin, {
    email: person.email,
    firstName: 'Altro',
    lastName: 'Nome',
  });
  const mail = await mailTo(person.email);
  expect(mail.text).not.toContain('#token=');
  expect(mail.text).toContain('/customer/sign-in');
  expect((await firstMail(body.id)).template).toBe('account_added');
  const { body: session } = await (await given.signedIn('customer', person.email)).call(sessionRoutes.current);
  expect(session.user).toMatchObject({ firstName: 'Ada', lastName: 'Prova' });
});

it('JB-06 cannot be made to write a header by what people type', async () => {
  const answer = await given.createCustomer(partner.admin, { firstName: 'Lucia\r\nBcc: x@evil.example' });
  expect(answer.problem.errors).toEqual([{ field: 'firstName', code: 'controlCharacters' }]);
  const email = `${given.unique('quiet')}@mail.example`;
  await given.createCustomer(partner.admin, { email, firstName: 'Lucia, "Bcc: x@evil.example"' });
  const mail = await mailTo(email);
  expect(mail.to).toHaveLength(1);
  expect(mail.bcc ?? []).toHaveLength(0);
  expect((await partner.admin.call(customerRoutes.list, { query: { search: 'nobody' } })).status).toBe(200);
});

it.each([
  ['a line break and a header', 'b@x.example\r\nBcc: c@x.example'],
  ['a bare line feed', 'b@x.example\nTo: c@x.example'],
  ['a NUL', 'b@x.example\u0000'],
  ['two addresses', 'b@x.example, c@x.example'],
  ['a quoted local part', '"b@x.example, c"@x.example'],
  ['a group', 'everybody:b@x.example,c@x.example;'],
  ['a display name', 'B <b@x.example>'],
  ['a comment', 'b(c@x.example)@x.example'],
  ['an address literal', 'b@[127.0.0.1]'],
  ['a route', '<@x.example:b@y.example>'],
])('JB-06 refuses %s as an address', async (_, email) => {
  const answer = await given.createCustomer(partner.admin, { email });
  expect([answer.status, answer.problem.errors?.map(({ field }) => field)]).toEqual([422, ['email']]);
});

it('JB-06 delivers every mail to exactly the one address that was asked for', async () => {
  const email = `${given.unique('one')}@mail.example`;
  await given.createCustomer(partner.admin, {
    email,
    firstName: 'Émile "O’Hara" <x@evil.example>',
    lastName: ', y@evil.example',
  });
  await mailTo(email);
  expect(sink.recipients.every((addresses) => addresses.length === 1)).toBe(true);
  expect(sink.recipients).toContainEqual([email]);
  expect(sink.recipients.flat().filter((address) => address.endsWith('evil.example'))).toEqual([]);
});

it('JB-05 is never early and goes once at its instant, whatever the clock did before', async () => {
  const { id, email, mail } = await scheduled();
  const job = target.app.get(SendMailJob);
  const at = new Date(mail.sendAt);
  const tryAt = async (instant: Date) => {
    target.clock.moveTo(instant);
    await job.run({ tenantId: id, mailId: mail.id });
    target.clock.reset();
    return (await firstMail(id)).status;
  };
  expect(await tryAt(new Date(at.getTime() - 864e5))).toBe('scheduled');
  expect(await tryAt(new Date(at.getTime() - 1000))).toBe('scheduled');
  expect(await tryAt(new Date(at.getTime() - 30 * 864e5))).toBe('scheduled');
  expect(mailsTo(email)).toHaveLength(0);
  expect(await tryAt(at)).toBe('sent');
  expect(await tryAt(new Date(at.getTime() + 864e5))).toBe('sent');
  expect(mailsTo(email)).toHaveLength(1);
});
