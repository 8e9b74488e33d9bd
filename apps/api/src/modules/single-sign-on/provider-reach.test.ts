import {
  companyAccountRoutes,
  identityProviderRoutes,
  ownSessionRoutes,
  secondFactorRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import {
  arriveBy,
  companiesOf,
  companyWithProvider,
  linkAccount,
  nameElsewhere,
  providerInput,
} from '../../../test/factories/single-sign-on';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { OpenIdProvider } from '../../../test/support/openid-provider';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let given: Given;
let database: Inspection;
let provider: OpenIdProvider;

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  database = await inspectDatabase(target.database);
  provider = await OpenIdProvider.start();
});
afterAll(async () => {
  provider.stop();
  await database.close();
  await target.close();
});
beforeEach(() => target.clock.reset());

const company = (facts: Parameters<typeof companyWithProvider>[2] = {}) => companyWithProvider(given, provider, facts);

/** Somebody with an account at the company's provider. */
async function linked({ id }: { id: string }) {
  const person = await given.person(id, 'partner_sales');
  const subject = given.unique('subject');
  await linkAccount(person.client, provider, subject);
  return { ...person, subject };
}

const arrive = (at: { domain: string }, subject: string) => arriveBy(target, provider, `x@${at.domain}`, subject);

it('opens only the company whose provider it is', async () => {
  const one = await company();
  const { email, subject } = await linked(one);
  const other = await nameElsewhere(given, email);
  const { browser, body } = await arrive(one, subject);
  expect(body.step === 'signedIn' && body.session.accounts.map(({ tenantName }) => tenantName)).toEqual([one.name]);
  expect(await companiesOf(browser)).toEqual([one.name]);
  expect((await companiesOf(await given.signedIn('admin', email))).toSorted()).toEqual([one.name, other].toSorted());
});

it('answers a switch to another company as to one that is not there', async () => {
  const one = await company();
  const { email, subject } = await linked(one);
  await nameElsewhere(given, email);
  const own = await given.signedIn('admin', email);
  const { accounts, account } = (await own.call(sessionRoutes.current)).body;
  const there = accounts.find(({ membershipId }) => membershipId !== account.membershipId)?.membershipId;
  const { browser } = await arrive(one, subject);
  const refused = await browser.call(sessionRoutes.switchAccount, { body: { membershipId: there } });
  expect(refused.problem.code).toBe('notFound');
  expect((await own.call(sessionRoutes.switchAccount, { body: { membershipId: there } })).status).toBe(200);
});

it('keeps a session to its company in the database, whatever the code does', async () => {
  const one = await company();
  const { email, subject, userId } = await linked(one);
  await nameElsewhere(given, email);
  await arrive(one, subject);
  const [there] = await database.rows('select id from memberships where user_id = $1 and tenant_id <> $2', [
    userId,
    one.id,
  ]);
  const moved = database.rows(
    `update identity.sessions set membership_id = $1 where user_id = $2 and provider_tenant_id is not null`,
    [there?.['id'], userId],
  );
  await expect(moved).rejects.toThrow('this way does not lead in');
  expect((await given.signedIn('admin', email)).cookieHeader()).toContain('tenantry-admin');
});

it('knows nobody at one company by the issuer and subject that another company has linked', async () => {
  const [one, two] = [await company(), await company()];
  const { subject, email } = await linked(one);
  await nameElsewhere(given, email);
  const { status, problem } = await arrive(two, subject);
  expect([status, problem.code]).toEqual([403, 'companyAccountUnknown']);
});

it('shows of the own sessions those that its provider opened', async () => {
  const one = await company();
  const { client, subject } = await linked(one);
  const { browser } = await arrive(one, subject);
  const seen = async (by: TestClient) => (await by.call(ownSessionRoutes.list)).body.items.length;
  expect([await seen(browser), await seen(client)]).toEqual([1, 2]);
});

it('SE-10 does nothing that concerns the person in all their companies before they have given their own password', async () => {
  const one = await company();
  const { subject } = await linked(one);
  const { browser } = await arrive(one, subject);
  const attempts = () =>
    Promise.all([
      browser.call(companyAccountRoutes.start),
      browser.call(secondFactorRoutes.beginTotp),
      browser.call(ownSessionRoutes.endOthers),
    ]);
  const codes = (await attempts()).map(({ problem }) => problem.code);
  expect(codes).toEqual(Array(3).fill('reauthenticationRequired'));
  await browser.call(ownSessionRoutes.authenticate, { body: { password: PASSWORD } });
  expect((await attempts()).map(({ status }) => status)).toEqual([200, 200, 200]);
});

it('SE-10 takes the provider for what concerns its own company, as it takes a password', async () => {
  const one = await company();
  await linkAccount(one.admin.client, provider, 'the administrator');
  const { browser } = await arrive(one, 'the administrator');
  const { body } = await browser.call(identityProviderRoutes.get);
  const input = providerInput(provider.issuer, one.domain);
  expect((await browser.call(identityProviderRoutes.set, { body: input, version: body.version })).status).toBe(200);
  target.clock.moveBy(6 * 60_000);
  const later = await browser.call(identityProviderRoutes.set, { body: input, version: body.version + 1 });
  expect(later.problem.code).toBe('reauthenticationRequired');
});

it('AU-05 asks for the second factor where the provider does not, and stays with its company after it', async () => {
  const one = await company({ checksSecondFactor: false });
  const { email, subject } = await linked(one);
  await nameElsewhere(given, email);
  const { browser, body } = await arrive(one, subject);
  expect(body.step).toBe('secondFactor');
  expect((await browser.call(sessionRoutes.current)).problem.code).toBe('notSignedIn');
  expect(await given.passkeys.giveSecond(browser, email)).toBe(200);
  expect(await companiesOf(browser)).toEqual([one.name]);
});

it('AU-05 lets no provider lead to setting up a first factor, which would open the other companies as well', async () => {
  const one = await company({ checksSecondFactor: false });
  const { userId, subject } = await linked(one);
  await database.rows('delete from identity.passkeys where user_id = $1', [userId]);
  const { status, problem, browser } = await arrive(one, subject);
  expect([status, problem.code]).toEqual([403, 'enrolmentNeedsPassword']);
  expect(browser.cookieHeader()).not.toContain('tenantry-admin=');
  await one.change({ checksSecondFactor: true });
  expect((await arrive(one, subject)).status).toBe(200);
});
