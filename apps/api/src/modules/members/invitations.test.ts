import type { Member, NewMember } from '@tenantry/contracts';
import { customerMemberRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { memberRoutes as acts, ownMemberRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '../../../test/factories/given';
import { CustomerMails, tokenIn } from '../../../test/support/customer-mails';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';
import { SendMailJob } from '../mail-log';
import { ExpireInvitationJob } from './expire-invitation.job';

let mails: CustomerMails;

beforeAll(async () => {
  mails = await CustomerMails.start();
});
afterEach(() => mails.target.clock.reset());
afterAll(() => mails.close());

/** Mails that the worker of one instance sends at the same time. */
const AT_ONCE = 4;
const browser = () => new TestClient(mails.target, 'customer');
const invitee = (facts: Partial<NewMember> = {}): NewMember => ({
  firstName: 'Bea',
  lastName: 'Prova',
  email: `${mails.given.unique('bea')}@invited.example`,
  role: 'member',
  language: 'it',
  ...facts,
});
const invite = (client: TestClient, body: NewMember) =>
  client.call(ownMemberRoutes.invite, { body }, { 'idempotency-key': mails.given.unique('key') });
async function aCompany() {
  const { id } = await mails.scheduled();
  return { id, owner: (await mails.given.person(id, 'owner')).client };
}
const listed = async (client: TestClient, email: string) =>
  (await client.call(ownMemberRoutes.list, { query: { search: email } as never })).body.items;
const setPassword = (token: string) =>
  browser().call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } });
const step = (client: TestClient, route: 'resendInvitation' | 'withdrawInvitation', { id, version }: Member) =>
  client.call(acts[route], { params: { id }, version });
/** Somebody who has a password and works elsewhere. */
async function aStranger() {
  const { id } = await mails.scheduled();
  return mails.given.person(id, 'member', { firstName: 'Vera', lastName: 'Segreta' });
}
async function sendNow(address: string) {
  const waiting = await mails.database.rows(
    `select id, tenant_id from outbound_emails where to_email = $1 and status = 'queued'`,
    [address],
  );
  for (const mail of waiting)
    await mails.target.app.get(SendMailJob).run({ tenantId: String(mail['tenant_id']), mailId: String(mail['id']) });
}
const expire = ({ id }: Member, tenantId: string) =>
  mails.target.app.get(ExpireInvitationJob).run({ tenantId, membershipId: id });

it('S001-40 a colleague is invited, chooses a password by the mailed link, and is at work', async () => {
  const company = await aCompany();
  const person = invitee();
  const { status, body } = await invite(company.owner, person);
  expect([status, body.state, body.email]).toEqual([201, 'invited', person.email]);
  const mail = await mails.arrival(person.email);
  expect(mail.subject).toMatch(/^Ada Prova ti invita in /);
  expect((await setPassword(tokenIn(mail.text))).status).toBe(200);
  const client = await mails.given.signedIn('customer', person.email);
  expect((await client.call(sessionRoutes.current)).body.account).toMatchObject({
    tenantId: company.id,
    role: 'member',
  });
  expect((await listed(company.owner, person.email)).map(({ state, invitedUntil }) => [state, invitedUntil])).toEqual([
    ['active', null],
  ]);
});

it('S001-40 whoever the address belongs to, answer, list, mail log and history look the same', async () => {
  const company = await aCompany();
  const known = await aStranger();
  const seen = async (email: string) => {
    const answer = (await invite(company.owner, invitee({ email }))).body;
    await mails.arrival(email);
    const [row] = await listed(company.owner, email);
    const history = await mails.partner.admin.call(customerRoutes.history, { params: { id: company.id } });
    const entry = history.body.items.find(({ action }) => action === 'user.invited');
    const plain = (one: object) =>
      JSON.stringify(one)
        .replaceAll(email, 'ADDRESS')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g, 'INSTANT');
    return [plain({ ...answer, id: 0 }), plain({ ...row, id: 0 }), plain({ values: entry?.values ?? {} })];
  };
  expect(await seen(known.email)).toEqual(await seen(`${mails.given.unique('new')}@invited.example`));
  const text = JSON.stringify(await listed(company.owner, known.email));
  expect(text).not.toContain('Segreta');
  expect(text).not.toContain(known.userId);
});

it('S001-40 who has a password is asked to sign in, keeps name and password, and comes in by the switcher', async () => {
  const company = await aCompany();
  const known = await aStranger();
  await invite(company.owner, invitee({ email: known.email, firstName: 'Wanda' }));
  const mail = await mails.arrival(known.email);
  expect([tokenIn(mail.text), mail.text?.includes('con la password che usi già')]).toEqual(['', true]);
  const { accounts } = (await known.client.call(sessionRoutes.current)).body;
  const waiting = accounts.find(({ tenantId }) => tenantId === company.id);
  await known.client.call(sessionRoutes.switchAccount, { body: { membershipId: waiting?.membershipId } });
  expect(await listed(company.owner, known.email)).toMatchObject([
    { state: 'active', firstName: 'Vera', lastName: 'Segreta', invitedUntil: null },
  ]);
});

it('AU-06 binds an invitation to nobody who only has an address that looks like it', async () => {
  const company = await aCompany();
  const known = await mails.given.person((await aCompany()).id, 'billing_admin');
  const [local = '', domain = ''] = known.email.split('@');
  const corpus = [
    `${local}+tag@${domain}`,
    `${local.replace('a', 'а')}@${domain}`,
    `${local.replace('i', 'ı')}@${domain}`,
    `${local.replace('i', 'İ')}@${domain}`,
    `${local.replace('l', 'ł')}@${domain}`,
    `${local.replace('g', 'g\u0307')}@${domain}`,
    `${local}@${domain.replace('example', 'exаmple')}`,
  ];
  for (const email of corpus) {
    expect([email, email === known.email]).toEqual([email, false]);
    const { status } = await invite(company.owner, invitee({ email }));
    expect([email, [201, 422].includes(status)]).toEqual([email, true]);
  }
  for (const email of [`"${local}"@${domain}`, `${local} @${domain}`, `${local}@${domain}\u200b`])
    expect([email, (await invite(company.owner, invitee({ email }))).problem.errors?.[0]?.field]).toEqual([
      email,
      'email',
    ]);
  const bound = await mails.database.rows('select tenant_id from memberships where user_id = $1 and tenant_id = $2', [
    known.userId,
    company.id,
  ]);
  expect(bound).toEqual([]);
  // What only looks different is the same address.
  await invite(company.owner, invitee({ email: ` ${local.toUpperCase()}@${domain.toUpperCase()} ` }));
  expect((await known.client.call(sessionRoutes.current)).body.accounts.map(({ tenantId }) => tenantId)).toContain(
    company.id,
  );
});

it('S001-40 refuses an address that is on the list already, and a role that is not the inviter’s to give', async () => {
  const company = await aCompany();
  const administrator = (await mails.given.person(company.id, 'admin')).client;
  const person = invitee();
  expect((await invite(administrator, person)).status).toBe(201);
  const again = await invite(administrator, { ...person, role: 'admin' });
  expect([again.status, again.problem.errors]).toEqual([409, [{ field: 'email', code: 'memberExists' }]]);
  for (const role of ['owner', 'billing_admin', 'partner_admin'] as const) {
    const beyond = await invite(administrator, invitee({ role }));
    expect([role, beyond.status, beyond.problem.errors]).toEqual([
      role,
      403,
      [{ field: 'role', code: 'roleNotGrantable' }],
    ]);
  }
});

it('CC-05 of twelve invitations of one address at once, in different roles, one is kept', async () => {
  const company = await aCompany();
  const person = invitee();
  const roles = ['member', 'admin', 'billing_admin'] as const;
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => invite(company.owner, { ...person, role: roles[index % 3] ?? 'member' })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
  expect(answers.map(({ problem }) => problem.code).filter((code) => code === 'memberExists')).toHaveLength(11);
  expect(await listed(company.owner, person.email)).toHaveLength(1);
});

it('TK-02 an invitation that is sent again carries a new link, and the old one is dead at once', async () => {
  const company = await aCompany();
  const person = invitee();
  const { body } = await invite(company.owner, person);
  const first = tokenIn((await mails.arrival(person.email)).text);
  mails.target.clock.moveBy(3 * 864e5);
  const again = await step(
    await mails.given.signedIn('customer', (await ownerOf(company.id)).email),
    'resendInvitation',
    body,
  );
  expect(again.status).toBe(200);
  expect((await setPassword(first)).problem.code).toBe('linkInvalid');
  // The queue goes by the clock of the machine.
  await sendNow(person.email);
  const second = await mails.arrival(person.email, 2);
  expect(
    new Date(again.body?.invitedUntil ?? 0).getTime() - new Date(body.invitedUntil ?? 0).getTime(),
  ).toBeGreaterThan(2.9 * 864e5);
  expect((await setPassword(tokenIn(second.text))).status).toBe(200);
});

it('TK-02 an invitation that is taken back has a dead link, leaves the list, and can be made again', async () => {
  const company = await aCompany();
  const person = invitee();
  const { body } = await invite(company.owner, person);
  const token = tokenIn((await mails.arrival(person.email)).text);
  expect((await step(company.owner, 'withdrawInvitation', body)).status).toBe(200);
  expect((await setPassword(token)).problem.code).toBe('linkInvalid');
  expect(await listed(company.owner, person.email)).toEqual([]);
  expect((await step(company.owner, 'resendInvitation', body)).problem.code).toBe('notInvited');
  expect((await invite(company.owner, person)).body.state).toBe('invited');
});

it('JB-04 a mail that has not gone when its invitation is taken back never goes', async () => {
  const company = await aCompany();
  const person = invitee();
  const statuses = (condition: string, value: string) =>
    mails.database.rows(`select status from outbound_emails where ${condition} = $1`, [value]);
  const underWay = async () => (await statuses('tenant_id', company.id)).filter(({ status }) => status === 'sending');
  const held = mails.sink.hold();
  // As many as the worker takes at once, so that this mail waits.
  await Promise.all(Array.from({ length: AT_ONCE }, () => invite(company.owner, invitee())));
  await until(async () => (await underWay()).length === AT_ONCE);
  const { body } = await invite(company.owner, person);
  const withdrawn = await step(company.owner, 'withdrawInvitation', body);
  held.release();
  expect(withdrawn.status).toBe(200);
  expect(await statuses('to_email', person.email)).toEqual([{ status: 'cancelled' }]);
});

it('S001-40 after seven days an invitation lets nobody in any more, also who has a password', async () => {
  const company = await aCompany();
  const known = await aStranger();
  const { body } = await invite(company.owner, invitee({ email: known.email }));
  await expire(body, company.id);
  expect((await listed(company.owner, known.email))[0]?.state).toBe('invited');
  mails.target.clock.moveBy(7 * 864e5 + 1000);
  const owner = await mails.given.signedIn('customer', (await ownerOf(company.id)).email);
  expect((await listed(owner, known.email))[0]?.state).toBe('expired');
  await expire(body, company.id);
  const client = await mails.given.signedIn('customer', known.email);
  const { accounts } = (await client.call(sessionRoutes.current)).body;
  expect(accounts.map(({ tenantId }) => tenantId)).not.toContain(company.id);
  const [row] = await listed(owner, known.email);
  expect([row?.state, row?.lastName]).toEqual(['expired', 'Prova']);
  expect((await step(owner, 'resendInvitation', row as Member)).body?.state).toBe('invited');
});

it('AZ-02 a partner invites into a managed customer, in no role that only the owner gives', async () => {
  const company = await aCompany();
  const params = { id: company.id };
  const by = (role: NewMember['role']) =>
    mails.partner.admin.call(
      customerMemberRoutes.invite,
      { params, body: invitee({ role }) },
      { 'idempotency-key': mails.given.unique('key') },
    );
  expect((await by('admin')).status).toBe(201);
  expect((await by('billing_admin')).problem.code).toBe('roleNotGrantable');
});

async function ownerOf(tenantId: string): Promise<{ email: string }> {
  const [row] = await mails.database.rows(
    `select u.email from memberships m join identity.users u on u.id = m.user_id
     where m.tenant_id = $1 and m.role = 'owner' and u.password_hash is not null limit 1`,
    [tenantId],
  );
  return { email: String(row?.['email']) };
}
