import {
  companyAccountRoutes,
  identityProviderRoutes,
  passkeySignInRoutes,
  sessionRoutes,
  singleSignOnRoutes,
} from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import {
  arriveBy,
  companiesOf,
  companyWithProvider,
  linkAccount,
  nameElsewhere,
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

/** A company with somebody who has linked their account there. */
async function companyAndPerson() {
  const company = await companyWithProvider(given, provider);
  const person = await given.person(company.id, 'partner_sales');
  const subject = given.unique('subject');
  await linkAccount(person.client, provider, subject);
  const arrive = () => arriveBy(target, provider, `x@${company.domain}`, subject);
  return { company, person, arrive };
}

const byPassword = (email: string, password = PASSWORD) =>
  new TestClient(target, 'admin').call(sessionRoutes.signIn, { body: { email, password } });
async function byPasskey(email: string) {
  const browser = new TestClient(target, 'admin');
  const { body } = await browser.call(passkeySignInRoutes.options);
  return browser.call(passkeySignInRoutes.signIn, { body: { response: given.passkeys.of(email).answer(body) } });
}
const isIn = async (client: TestClient) => (await client.call(sessionRoutes.current)).status === 200;

it('refuses password and passkey where the company asks for its provider, and tells only who has one of them', async () => {
  const { company, person, arrive } = await companyAndPerson();
  await company.change({ required: true });
  expect((await byPassword(person.email)).problem.code).toBe('companySignInRequired');
  expect((await byPasskey(person.email)).problem.code).toBe('companySignInRequired');
  expect((await byPassword(person.email, 'a wrong one, long enough')).problem.code).toBe('invalidCredentials');
  expect((await arrive()).status).toBe(200);
});

it('puts out who is in with a password when the company begins to ask for its provider', async () => {
  const { company, person, arrive } = await companyAndPerson();
  const { browser } = await arrive();
  expect(await isIn(person.client)).toBe(true);
  await company.change({ required: true });
  expect([await isIn(person.client), await isIn(browser), await isIn(company.admin.client)]).toEqual([
    false,
    true,
    true,
  ]);
});

it('leaves administrators their password, so that a provider that is away locks no company out', async () => {
  const { company } = await companyAndPerson();
  await company.change({ required: true });
  expect((await byPassword(company.admin.email)).body).toMatchObject({ step: 'secondFactor' });
  expect((await byPasskey(company.admin.email)).status).toBe(200);
});

it('AZ-10 puts out an administrator who is none any more, and came with a password', async () => {
  const { company } = await companyAndPerson();
  const { client, userId } = await given.person(company.id, 'partner_admin');
  await company.change({ required: true });
  expect(await isIn(client)).toBe(true);
  await database.rows(`update memberships set role = 'partner_sales' where user_id = $1`, [userId]);
  expect([await isIn(client), await isIn(company.admin.client)]).toEqual([false, true]);
});

it('leaves the password what it opens elsewhere', async () => {
  const { company, person } = await companyAndPerson();
  const elsewhere = await nameElsewhere(given, person.email);
  await company.change({ required: true });
  expect(await companiesOf(await given.signedIn('admin', person.email))).toEqual([elsewhere]);
});

it.each(['removed', 'switched off', 'replaced by another one'])(
  'ends what a provider has opened when it is %s',
  async (how) => {
    const { company, person, arrive } = await companyAndPerson();
    const { browser } = await arrive();
    const another = await OpenIdProvider.start();
    if (how === 'switched off') await company.change({ enabled: false });
    else if (how === 'removed') await company.admin.client.call(identityProviderRoutes.remove, { version: 1 });
    else await company.change({ issuer: another.issuer });
    another.stop();
    expect([await isIn(browser), await isIn(person.client)]).toEqual([false, true]);
    // Switched off, it may be switched on again: who has linked an account need not do so once more.
    const kept = (await person.client.call(companyAccountRoutes.get)).body.linked !== null;
    expect(kept).toBe(how === 'switched off');
  },
);

it('AU-04 says where to sign in by the domain alone, whether anybody has such an address or not', async () => {
  const company = await companyWithProvider(given, provider);
  const { email } = await given.person(company.id, 'partner_sales', { domain: company.domain });
  const start = (address: string) =>
    new TestClient(target, 'admin').call(singleSignOnRoutes.start, { body: { email: address } });
  const [known, unknown] = [await start(email), await start(`nobody@${company.domain.toUpperCase()}`)];
  const shape = ({ status, body }: typeof known) => {
    const { origin, pathname, searchParams } = new URL(body.authorizationUrl);
    return [status, origin, pathname, [...searchParams.keys()], searchParams.get('redirect_uri')];
  };
  expect(shape(known)).toEqual(shape(unknown));
  const [elsewhere, nowhere] = [await start('x@people.example'), await start('x@no-such-domain.example')];
  expect([elsewhere.problem.code, nowhere.problem.code]).toEqual(['noCompanySignIn', 'noCompanySignIn']);
});

it('10.2.1 sends the browser off with PKCE, state and nonce, and keeps what belongs to them out of the page', async () => {
  const company = await companyWithProvider(given, provider);
  const browser = new TestClient(target, 'admin');
  const { body, headers } = await browser.call(singleSignOnRoutes.start, { body: { email: `x@${company.domain}` } });
  const asked = new URL(body.authorizationUrl).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
  expect(asked.get('response_type')).toBe('code');
  expect(String(headers['set-cookie'])).toMatch(
    /tenantry-admin-visit=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict/,
  );
});
