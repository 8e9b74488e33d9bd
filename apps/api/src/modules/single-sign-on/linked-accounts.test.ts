import { companyAccountRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { arriveBy, companyWithProvider, linkAccount } from '../../../test/factories/single-sign-on';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { OpenIdProvider, type Claims } from '../../../test/support/openid-provider';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';
import { systemActor } from '../../platform/access/actor';
import { People } from '../accounts';

let target: TestApp;
let given: Given;
let database: Inspection;
let provider: OpenIdProvider;
let company: Awaited<ReturnType<typeof companyWithProvider>>;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  provider = await OpenIdProvider.start();
  company = await companyWithProvider(given, provider);
});
afterAll(async () => {
  provider.stop();
  await database.close();
  await target.close();
});

const linkedTo = async (client: TestClient) => (await client.call(companyAccountRoutes.get)).body.linked;
const actionsOf = async (userId: string) =>
  (await database.rows('select action from audit_events where object_id = $1 order by at, id', [userId])).map(
    ({ action }) => action,
  );
const mailsTo = async (userId: string) =>
  (
    await database.rows(
      `select facts ->> 'change' as change from outbound_emails where user_id = $1 and template = 'security_changed' order by created_at`,
      [userId],
    )
  ).map(({ change }) => change);

/** Comes by the company's provider as a subject of whom it says this. */
async function comes(claims: Claims, at = company) {
  const subject = given.unique('subject');
  provider.knows(subject, claims);
  return { subject, ...(await arriveBy(target, provider, `x@${at.domain}`, subject)) };
}

/** Somebody who was invited and has not come yet. `mailed`: the mail with the invitation has gone. */
async function invited(email: string, { mailed = true, tenantId = company.id } = {}): Promise<string> {
  const { userId } = await target.uow.run(systemActor('test'), (tx) =>
    target.app.get(People).inviteAdministrator(tx, {
      tenantId,
      tenantName: 'test',
      role: 'partner_sales',
      email,
      firstName: 'Nora',
      lastName: 'Nuova',
      language: 'it',
      timezone: 'Europe/Rome',
      mail: { sendAt: tx.now, localDate: null },
    }),
  );
  if (mailed)
    await database.rows(`update outbound_emails set status = 'sent', sent_at = now() where user_id = $1`, [userId]);
  return userId;
}
const addressAt = (domain: string) => `${given.unique('nora')}@${domain}`;

it('AU-06 links an account by an act of its person, and tells them by mail', async () => {
  const { client, userId } = await given.person(company.id, 'partner_sales');
  provider.knows('linked', { email: 'told@company.example', email_verified: false });
  const { status, body } = await linkAccount(client, provider, 'linked');
  expect([status, body.linked?.issuer, body.linked?.email]).toEqual([200, provider.issuer, 'told@company.example']);
  expect(await mailsTo(userId)).toEqual(['companyAccountLinked']);
  expect(await actionsOf(userId)).toContain('user.identity_linked');
});

it('unlinks it again, and ends what it had opened', async () => {
  const { client, userId } = await given.person(company.id, 'partner_sales');
  const subject = given.unique('subject');
  await linkAccount(client, provider, subject);
  const { browser } = await arriveBy(target, provider, `x@${company.domain}`, subject);
  expect((await client.call(companyAccountRoutes.unlink)).status).toBe(200);
  expect(await linkedTo(client)).toBeNull();
  expect((await browser.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
  expect((await arriveBy(target, provider, `x@${company.domain}`, subject)).problem.code).toBe('companyAccountUnknown');
  expect((await client.call(companyAccountRoutes.unlink)).problem.code).toBe('notFound');
  expect(await mailsTo(userId)).toEqual(['companyAccountLinked', 'companyAccountUnlinked']);
});

it('AU-06 gives an account to one person, and takes another one in its place', async () => {
  const [one, two] = [await given.person(company.id, 'partner_sales'), await given.person(company.id, 'partner_sales')];
  await linkAccount(one.client, provider, 'shared');
  expect((await linkAccount(two.client, provider, 'shared')).problem.code).toBe('companyAccountTaken');
  expect(await linkedTo(two.client)).toBeNull();
  await linkAccount(one.client, provider, 'another');
  expect((await linkAccount(two.client, provider, 'shared')).status).toBe(200);
});

it('AU-06 binds no account that somebody uses because a provider names its address', async () => {
  const { email, userId } = await given.person(company.id, 'partner_sales', { domain: company.domain });
  const { problem, browser } = await comes({ email, email_verified: true });
  expect(problem.code).toBe('companyAccountUnknown');
  expect(browser.cookieHeader()).not.toContain('tenantry-admin=');
  expect(await database.rows('select from identity.external_identities where user_id = $1', [userId])).toEqual([]);
});

it('AU-06 knows the one who was linked, not whoever comes later with the same address', async () => {
  const { client, email } = await given.person(company.id, 'partner_sales', { domain: company.domain });
  const subject = given.unique('subject');
  provider.knows(subject, { email, email_verified: true });
  await linkAccount(client, provider, subject);
  expect((await comes({ email, email_verified: true })).problem.code).toBe('companyAccountUnknown');
});

it('AU-06 lets an invited person accept with the account that has just this address, and knows them from then on', async () => {
  const email = addressAt(company.domain);
  const userId = await invited(email);
  const { status, subject } = await comes({
    email: email.toUpperCase().replace('@COMPANY', '@company'),
    email_verified: true,
  });
  expect(status).toBe(200);
  const [person] = await database.rows('select status, password_hash from identity.users where id = $1', [userId]);
  expect(person).toEqual({ status: 'active', password_hash: null });
  expect(await actionsOf(userId)).toEqual(
    expect.arrayContaining(['user.identity_linked', 'session.signed_in_at_company']),
  );
  provider.knows(subject, {});
  expect((await arriveBy(target, provider, `x@${company.domain}`, subject)).status).toBe(200);
});

const REFUSED: [why: string, prepare: () => Promise<{ userId: string; claims: Claims }>][] = [
  [
    'that the provider has not verified',
    async () => {
      const email = addressAt(company.domain);
      return { userId: await invited(email), claims: { email, email_verified: false } };
    },
  ],
  [
    'of which it does not say whether it was verified',
    async () => {
      const email = addressAt(company.domain);
      return { userId: await invited(email), claims: { email } };
    },
  ],
  [
    'outside of the domains of the company',
    async () => {
      const email = addressAt('people.example');
      return { userId: await invited(email), claims: { email, email_verified: true } };
    },
  ],
  [
    'whose invitation has not gone yet',
    async () => {
      const email = addressAt(company.domain);
      return { userId: await invited(email, { mailed: false }), claims: { email, email_verified: true } };
    },
  ],
  [
    'that another company has invited',
    async () => {
      const email = addressAt(company.domain);
      const { id } = await given.partner();
      return { userId: await invited(email, { tenantId: id }), claims: { email, email_verified: true } };
    },
  ],
  [
    'that only looks the same',
    async () => {
      const name = given.unique('nora');
      const userId = await invited(`${name}@${company.domain}`);
      return { userId, claims: { email: `${name.replace('o', 'о')}@${company.domain}`, email_verified: true } };
    },
  ],
];

it.each(REFUSED)('AU-06 does not take an address %s for an invited person', async (_, prepare) => {
  const { userId, claims } = await prepare();
  expect((await comes(claims)).problem.code).toBe('companyAccountUnknown');
  const [person] = await database.rows('select status from identity.users where id = $1', [userId]);
  expect(person?.['status']).toBe('invited');
});
