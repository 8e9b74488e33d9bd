import { type Role, type MembershipId } from '@tenantry/contracts';
import { memberRoutes as adminMembers, sessionRoutes as adminDoor } from '@tenantry/contracts/admin';
import { memberRoutes as customerMembers, sessionRoutes as customerDoor } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aMember, type Member } from '../../../test/access/memberships';
import { Given } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';

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

const aCustomer = async (input = {}) => (await given.createCustomer(partner.admin, input)).body.id;
const member = (tenantId: string, role: Role) => aMember(target, given, tenantId, role);
const isSignedIn = async (client: TestClient) =>
  (await client.call(client.audience === 'admin' ? adminDoor.current : customerDoor.current)).status === 200;
const end = (client: TestClient, { membershipId }: Pick<Member, 'membershipId'>) =>
  client.call((client.audience === 'admin' ? adminMembers : customerMembers).endSessions, {
    params: { id: membershipId as MembershipId },
  });
const endingsOf = ({ userId }: Member) =>
  database.rows(
    `select a.tenant_id, v.content::jsonb->'values' as "values" from audit_events a join audit_values v on v.id = a.id
     where a.action = 'session.all_ended' and a.object_id = $1`,
    [userId],
  );
const mailsTo = (address: string) => sink.mails.filter(({ to }) => to?.[0]?.address === address);

it('SE-10 puts a person out of an account at once, on every device, and lets them sign in again', async () => {
  const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
  const elsewhere = await given.signedIn('admin', sales.email);
  expect((await end(admin.client, sales)).status).toBe(200);
  expect([await isSignedIn(sales.client), await isSignedIn(elsewhere), await isSignedIn(admin.client)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(await isSignedIn(await given.signedIn('admin', sales.email))).toBe(true);
  expect(await endingsOf(sales)).toEqual([{ tenant_id: partner.id, values: { name: 'Ada Prova' } }]);
});

it('SE-10 tells the person by mail, in their own app, and nobody who was not there', async () => {
  const customer = await aCustomer();
  const owner = await member(customer, 'owner');
  expect((await end(partner.admin, owner)).status).toBe(200);
  const mail = await until(() => mailsTo(owner.email).find(({ subject }) => /sessioni/.test(subject ?? '')));
  expect(mail.subject).toBe('Le tue sessioni sono state terminate');
  expect(mail.text).toContain('/customer/forgotten-password');
  expect(mail.text).not.toContain('Dispositivo');
  expect((await end(partner.admin, owner)).status).toBe(200);
  const kept = await database.rows(
    `select from outbound_emails where user_id = $1 and template = 'security_changed' and facts->>'change' = 'sessionsEnded'`,
    [owner.userId],
  );
  expect(kept).toHaveLength(1);
});

it('SE-10 TI-01 leaves alone what the person does in another account, but lets it not come back', async () => {
  const stranger = await given.partner();
  const there = (await given.createCustomer(stranger.admin)).body.id;
  const person = await member(there, 'owner');
  const here = await aCustomer({ email: person.email });
  const elsewhere = await given.signedIn('customer', person.email);
  const { accounts, account } = (await elsewhere.call(customerDoor.current)).body;
  const [own, foreign] = [
    accounts.find((one) => one.tenantId === here),
    accounts.find((one) => one.tenantId === there),
  ];
  if (!own || !foreign) throw new Error('the person has two accounts');
  if (account.tenantId === here)
    await elsewhere.call(customerDoor.switchAccount, { body: { membershipId: foreign.membershipId } });
  expect((await end(partner.admin, own)).status).toBe(200);
  expect(await isSignedIn(elsewhere)).toBe(true);
  const enter = () => elsewhere.call(customerDoor.switchAccount, { body: { membershipId: own.membershipId } });
  expect((await enter()).problem.code).toBe('notFound');
  // A session from now on, and a password that is given once more, show that it is the person.
  const later = await given.signedIn('customer', person.email);
  expect(await isSignedIn(later)).toBe(true);
  await database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [person.userId]);
  expect((await enter()).body.account.tenantId).toBe(here);
});

it.each<[string, Role, Role]>([
  ['an administrator without billing rights and an owner', 'admin', 'owner'],
  ['an administrator without billing rights and a billing administrator', 'admin', 'billing_admin'],
  ['a member and a colleague', 'member', 'member'],
  ['a billing administrator and a member', 'billing_admin', 'member'],
])('AZ-02 ends nothing above the own rights: %s', async (_, by, of) => {
  const customer = await aCustomer();
  await member(customer, 'owner');
  const [actor, other] = [await member(customer, by), await member(customer, of)];
  const { status, problem } = await end(actor.client, other);
  expect([status, problem.code]).toEqual([403, 'forbidden']);
  expect(await isSignedIn(other.client)).toBe(true);
  expect(await endingsOf(other)).toEqual([]);
});

it('SE-10 ends not the own sessions: there is a page for them', async () => {
  const admin = await member(partner.id, 'partner_admin');
  expect((await end(admin.client, admin)).problem.code).toBe('forbidden');
  expect(await isSignedIn(admin.client)).toBe(true);
});

it('SE-10 leaves the people of a self-managed customer to itself and to the platform', async () => {
  const customer = await aCustomer();
  const [owner, colleague] = [await member(customer, 'owner'), await member(customer, 'member')];
  await database.rows(`update tenants set management_mode = 'self_managed' where id = $1`, [customer]);
  expect((await end(partner.admin, colleague)).problem.code).toBe('forbidden');
  expect(await isSignedIn(colleague.client)).toBe(true);
  expect((await end(owner.client, colleague)).status).toBe(200);
  expect((await end(await given.platform(), colleague)).status).toBe(200);
  expect(await isSignedIn(colleague.client)).toBe(false);
});

it('SE-10 asks for the password again first', async () => {
  const [admin, sales] = [await member(partner.id, 'partner_admin'), await member(partner.id, 'partner_sales')];
  target.clock.moveBy(6 * 60_000);
  expect((await end(admin.client, sales)).problem.code).toBe('reauthenticationRequired');
  expect(await isSignedIn(sales.client)).toBe(true);
  target.clock.reset();
});

it('CC-01 SE-10 lets no session in that moves at the very moment', async () => {
  const person = await member(await aCustomer(), 'owner');
  const second = await aCustomer({ email: person.email });
  const { accounts } = (await person.client.call(customerDoor.current)).body;
  const into = accounts.find((one) => one.tenantId === second);
  if (!into) throw new Error('the person has two accounts');
  const [moved] = await Promise.all([
    person.client.call(customerDoor.switchAccount, { body: { membershipId: into.membershipId } }),
    end(partner.admin, into),
  ]);
  expect([200, 404]).toContain(moved.status);
  const left = await database.rows('select from identity.sessions where membership_id = $1 and ended_at is null', [
    into.membershipId,
  ]);
  expect(left).toEqual([]);
});
