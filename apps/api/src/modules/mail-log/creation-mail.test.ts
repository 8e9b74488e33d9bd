import { customerRoutes, mailRoutes } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../../../test/factories/given';
import { CustomerMails, inDays, tokenIn } from '../../../test/support/customer-mails';
import { TEST_BASE_URL } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterAll(() => mails.close());

const create = (overrides: Record<string, unknown> = {}) =>
  mails.given.createCustomer(mails.partner.admin, overrides).then(({ body }) => body);
const customer = () => new TestClient(mails.target, 'customer');
const setPassword = (token: string) =>
  customer().call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } });
const signIn = (email: string) => customer().call(sessionRoutes.signIn, { body: { email, password: PASSWORD } });

it.each([
  ['it', /è pronto$/, 'Ti diamo il benvenuto, Lucia'],
  ['en', /is ready$/, 'Welcome, Lucia'],
])(
  'S001-19 mails account name, sign-in address and a link to set the password, as HTML and text, in %s',
  async (language, subject, greeting) => {
    const accountName = mails.given.unique('bottega');
    const email = `${accountName}@mail.example`;
    await create({ accountName, email, language, company: 'Bottega <b>Rossi</b> & figli' });
    const mail = await mails.arrival(email);
    expect(mail.subject).toMatch(subject);
    const link = `${TEST_BASE_URL}/customer/set-password#token=${tokenIn(mail.text)}`;
    for (const part of [mail.text, mail.html])
      for (const said of [greeting, accountName, email, `${TEST_BASE_URL}/customer/sign-in`, link])
        expect(part).toContain(said);
    expect(mail.text).toContain('Bottega <b>Rossi</b> & figli');
    expect(mail.html).not.toContain('<b>Rossi</b>');
    expect(mail.from).toMatchObject({ name: mails.partner.name, address: 'no-reply@tenantry.example' });
  },
);

it('S001-19 lets nobody in before the mail has gone, and afterwards through its link alone', async () => {
  const { email, id } = await mails.scheduled();
  const [known] = await mails.database.rows('select password_hash from identity.users where email = $1', [email]);
  expect(known).toEqual({ password_hash: null });
  expect((await signIn(email)).problem.code).toBe('invalidCredentials');
  expect((await customer().call(sessionRoutes.forgottenPassword, { body: { email } })).status).toBe(202);
  expect(await mails.database.rows('select status from outbound_emails where to_email = $1', [email])).toEqual([
    { status: 'scheduled' },
  ]);
  expect(await mails.database.rows('select from identity.tokens where tenant_id = $1', [id])).toEqual([]);
});

it('S001-19 lets the link in once, for seven days', async () => {
  const email = `${mails.given.unique('link')}@mail.example`;
  const { id } = await create({ email });
  const token = tokenIn((await mails.arrival(email)).text);
  await until(async () => (await mails.newest(id)).status === 'sent');
  expect((await customer().call(sessionRoutes.inspectPasswordLink, { body: { token } })).body).toMatchObject({
    purpose: 'set_password',
    email,
  });
  mails.target.clock.moveBy(7 * 864e5 + 1000);
  expect((await setPassword(token)).problem.code).toBe('linkInvalid');
  mails.target.clock.reset();
  expect((await setPassword(token)).status).toBe(200);
  expect((await setPassword(token)).problem.code).toBe('linkInvalid');
  expect((await signIn(email)).status).toBe(200);
});

it('S001-19 sends an invited person the mail once more, who let the link of the first one expire', async () => {
  const email = `${mails.given.unique('late')}@mail.example`;
  const { id } = await create({ email });
  const first = tokenIn((await mails.arrival(email)).text);
  await until(async () => (await mails.newest(id)).status === 'sent');
  expect((await customer().call(sessionRoutes.forgottenPassword, { body: { email } })).status).toBe(202);
  const second = tokenIn((await mails.arrival(email, 2)).text);
  expect((await setPassword(first)).problem.code).toBe('linkInvalid');
  expect((await setPassword(second)).status).toBe(200);
});

it('S001-40 asks a person who exists to sign in: no link, name and password stay theirs', async () => {
  const person = await mails.given.person((await create()).id, 'owner');
  const { id } = await create({ email: person.email, firstName: 'Altro', lastName: 'Nome' });
  const mail = await mails.arrival(person.email);
  for (const part of [mail.text, mail.html]) {
    expect(part).not.toContain('token=');
    expect(part).toContain(`${TEST_BASE_URL}/customer/sign-in`);
    expect(part).toContain('Ada');
    expect(part).not.toContain('Altro');
  }
  expect(await mails.database.rows('select status from memberships where tenant_id = $1', [id])).toEqual([
    { status: 'pending' },
  ]);
  const { body: session } = await (await mails.given.signedIn('customer', person.email)).call(sessionRoutes.current);
  expect(session.user).toMatchObject({ firstName: 'Ada', lastName: 'Prova' });
  expect(session.accounts.map(({ tenantId }) => tenantId)).toContain(id);
});

it('S001-40 shows the partner the same for a person who exists and for one who does not', async () => {
  const person = await mails.given.person((await create()).id, 'owner');
  const unknown = `${mails.given.unique('unknown')}@mail.example`;
  const pages = await Promise.all(
    [person.email, unknown].map(async (email) => {
      const { id } = await create({ email, firstName: 'Altro', lastName: 'Nome' });
      await until(async () => (await mails.newest(id)).status === 'sent');
      const params = { id };
      const { body: page } = await mails.partner.admin.call(customerRoutes.get, { params });
      const { body: log } = await mails.partner.admin.call(mailRoutes.list, { params });
      const { body: history } = await mails.partner.admin.call(customerRoutes.history, { params });
      return {
        administrator: { ...page.administrator, email: page.administrator?.email === email },
        mails: log.items.map(({ template, status, reason, attempts }) => [template, status, reason, attempts]),
        history: history.items.map(({ action, actorName }) => [action, actorName]),
      };
    }),
  );
  expect(pages[0]).toEqual(pages[1]);
  expect(pages[0]?.administrator).toEqual({ firstName: 'Altro', lastName: 'Nome', email: true, pending: true });
});

it('S001-40 asks a person to sign in who chose a password while this mail waited for its day', async () => {
  const email = `${mails.given.unique('twice')}@mail.example`;
  const { id } = await create({ email, accountMail: { when: 'date', date: inDays(9) } });
  await create({ email });
  await setPassword(tokenIn((await mails.arrival(email)).text));
  const waiting = await mails.newest(id);
  await mails.partner.admin.call(mailRoutes.sendNow, { params: { id: waiting.id }, version: waiting.version });
  const mail = await mails.arrival(email, 2);
  expect(mail.text).not.toContain('token=');
  expect((await signIn(email)).status).toBe(200);
});
