import { companyAccountRoutes, singleSignOnRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { linkAccount, providerInput, setProvider } from '../../../test/factories/single-sign-on';
import {
  ForgingProvider,
  signedByStranger,
  signedWithText,
  type Forgery,
} from '../../../test/support/forging-provider';
import { CLIENT } from '../../../test/support/openid-provider';
import { scale } from '../../../test/support/scale';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

const SUBJECT = 'sara';

let target: TestApp;
let given: Given;
let provider: ForgingProvider;
let partner: { id: string };
let admin: TestClient;
let domain: string;
let sara: { client: TestClient; email: string };

beforeAll(async () => {
  target = await createTestApp();
  given = new Given(target);
  provider = await ForgingProvider.start();
  partner = await given.partner();
  domain = `${given.unique('company')}.example`;
  ({ client: admin } = await given.person(partner.id, 'partner_admin', { domain }));
  await setProvider(admin, providerInput(provider.issuer, domain));
  sara = await given.person(partner.id, 'partner_sales');
  await linkAccount(sara.client, provider, SUBJECT);
});
afterAll(async () => {
  provider.stop();
  await target.close();
});
beforeEach(() => target.clock.reset());

/** A browser on its way to the provider, and where it was sent. */
async function onItsWay() {
  const browser = new TestClient(target, 'admin');
  const { body } = await browser.call(singleSignOnRoutes.start, { body: { email: `sara@${domain}` } });
  return { browser, url: body.authorizationUrl };
}
const bring = (browser: TestClient, answer: Record<string, string | undefined>) =>
  browser.call(singleSignOnRoutes.complete, { body: answer });
const isIn = async (browser: TestClient) => (await browser.call(sessionRoutes.current)).status === 200;

/** What an answer came to, and whether anybody is in after it. */
const outcome = async (browser: TestClient, answer: Record<string, string | undefined>) => [
  (await bring(browser, answer)).problem.code,
  await isIn(browser),
];
const NOBODY = ['companySignInFailed', false];

it('lets in whom a sound token names', async () => {
  const { browser, url } = await onItsWay();
  const { status, body } = await bring(browser, provider.visit(url, SUBJECT));
  expect([status, body.step, await isIn(browser)]).toEqual([200, 'signedIn', true]);
});

const claiming =
  (claims: Record<string, unknown>): Forgery =>
  (sound) => ({ claims: { ...sound.claims, ...claims } });
const FORGERIES: [name: string, forge: Forgery][] = [
  ['that nobody signed', ({ header }) => ({ header: { ...header, alg: 'none' }, signature: () => Buffer.alloc(0) })],
  ['without its signature', () => ({ signature: () => Buffer.alloc(0) })],
  [
    'signed with the secret of the client',
    ({ header }) => ({ header: { ...header, alg: 'HS256' }, signature: signedWithText(CLIENT.secret) }),
  ],
  [
    'signed with the public key as if it were a secret',
    ({ header }, { published }) => ({ header: { ...header, alg: 'HS256' }, signature: signedWithText(published) }),
  ],
  ['signed by somebody else', () => ({ signature: signedByStranger() })],
  ['changed after it was signed', ({ signature }) => ({ signature: (input) => signature(`${input} `) })],
  ['for another client', claiming({ aud: 'another-client' })],
  ['for several clients, of whom another one asked', claiming({ aud: [CLIENT.id, 'another'], azp: 'another' })],
  ['of another issuer', claiming({ iss: 'https://accounts.example' })],
  ['that is over', claiming({ iat: 1_700_000_000, exp: 1_700_000_300 })],
  ['with the nonce of another visit', claiming({ nonce: 'of another visit' })],
  ['without a nonce', claiming({ nonce: undefined })],
  ['without a subject', claiming({ sub: undefined })],
  ['with an empty subject', claiming({ sub: '' })],
  ['with a subject too long', claiming({ sub: 's'.repeat(256) })],
  ['with a subject that nobody can read', claiming({ sub: 'sara\0' })],
];

describe('tokens', () => {
  it.each(FORGERIES)('AU-06 believes no token %s', async (_, forge) => {
    const { browser, url } = await onItsWay();
    expect(await outcome(browser, provider.visit(url, SUBJECT, forge))).toEqual(NOBODY);
  });
});

describe('answers', () => {
  it('SE-02 takes no answer in a browser that was sent nowhere', async () => {
    const { url } = await onItsWay();
    expect(await outcome(new TestClient(target, 'admin'), provider.visit(url, SUBJECT))).toEqual(NOBODY);
  });

  it('SE-02 takes no answer in a browser that was sent on another visit', async () => {
    const { url } = await onItsWay();
    const { browser } = await onItsWay();
    expect(await outcome(browser, provider.visit(url, SUBJECT))).toEqual(NOBODY);
  });

  it.each(['cut off', 'made up'])('SE-02 takes no answer with a cookie that is %s', async (how) => {
    const { browser, url } = await onItsWay();
    const [name, value = ''] = browser.cookieHeader().split(/=(.*)/s);
    browser.useCookies(`${name}=${how === 'cut off' ? value.slice(0, -4) : Buffer.from('{}').toString('base64url')}`);
    expect(await outcome(browser, provider.visit(url, SUBJECT))).toEqual(NOBODY);
  });

  it('TK-02 takes an answer once, also in the browser that kept its cookie', async () => {
    const { browser, url } = await onItsWay();
    const cookies = browser.cookieHeader();
    const answer = provider.visit(url, SUBJECT);
    expect((await bring(browser, answer)).status).toBe(200);
    const copy = new TestClient(target, 'admin');
    copy.useCookies(cookies);
    expect(await outcome(copy, answer)).toEqual(NOBODY);
  });

  it('TK-02 lets one of many win that come with one answer at once', async () => {
    const { browser, url } = await onItsWay();
    const cookies = browser.cookieHeader();
    const answer = provider.visit(url, SUBJECT);
    const all = Array.from({ length: scale(6, 40) }, () => {
      const copy = new TestClient(target, 'admin');
      copy.useCookies(cookies);
      return bring(copy, answer);
    });
    const codes = (await Promise.all(all)).map(({ status, problem }) => (status === 200 ? 'in' : problem.code));
    expect(codes.filter((code) => code === 'in')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['in', 'companySignInFailed']));
  });

  it('TK-02 takes no answer after ten minutes', async () => {
    const { browser, url } = await onItsWay();
    target.clock.moveBy(10 * 60_000 + 1000);
    expect(await outcome(browser, provider.visit(url, SUBJECT))).toEqual(NOBODY);
  });

  it.each([
    ['of another provider', 'https://accounts.example'],
    ['that does not say who answers', undefined],
  ])('takes no answer %s, and asks nobody about its code', async (_, iss) => {
    const { browser, url } = await onItsWay();
    const answer = { ...provider.visit(url, SUBJECT), iss };
    const asked = provider.tokenCalls;
    expect(await outcome(browser, answer)).toEqual(NOBODY);
    expect(provider.tokenCalls).toBe(asked);
  });

  it('says that the provider let nobody through', async () => {
    const { browser, url } = await onItsWay();
    const { state, iss } = provider.visit(url, SUBJECT);
    expect((await bring(browser, { state, iss, error: 'access_denied' })).problem.code).toBe('companySignInRefused');
  });

  it('takes no answer to what a provider was asked before it was changed', async () => {
    const { browser, url } = await onItsWay();
    await setProvider(admin, providerInput(provider.issuer, domain));
    expect(await outcome(browser, provider.visit(url, SUBJECT))).toEqual(NOBODY);
  });
});

describe('two doors', () => {
  it('takes no answer at the door that was asked for in a session', async () => {
    const { body } = await sara.client.call(companyAccountRoutes.start);
    const browser = new TestClient(target, 'admin');
    browser.useCookies(sara.client.cookieHeader());
    const { problem } = await bring(browser, provider.visit(body.authorizationUrl, SUBJECT));
    expect(problem.code).toBe('companySignInFailed');
  });

  it('AU-06 links nothing that was asked for at the door, or in the session of somebody else', async () => {
    const victim = await given.person(partner.id, 'partner_sales');
    const attacker = await given.person(partner.id, 'partner_sales');
    const { body } = await attacker.client.call(companyAccountRoutes.start);
    const visits = attacker.client
      .cookieHeader()
      .split('; ')
      .filter((cookie) => cookie.includes('visit'));
    const { browser, url } = await onItsWay();
    for (const [cookies, answer] of [
      [visits, provider.visit(body.authorizationUrl, 'of the attacker')],
      [browser.cookieHeader().split('; '), provider.visit(url, 'of the attacker')],
    ] as const) {
      const planted = new TestClient(target, 'admin');
      planted.useCookies([...victim.client.cookieHeader().split('; '), ...cookies].join('; '));
      const { problem } = await planted.call(companyAccountRoutes.complete, { body: answer });
      expect(problem.code).toBe('companySignInFailed');
    }
    expect((await victim.client.call(companyAccountRoutes.get)).body.linked).toBeNull();
  });
});
