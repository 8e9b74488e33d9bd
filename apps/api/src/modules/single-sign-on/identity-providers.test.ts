import { identityProviderRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { companyWithProvider, providerInput, setProvider } from '../../../test/factories/single-sign-on';
import { ForgingProvider } from '../../../test/support/forging-provider';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { OpenIdProvider, CLIENT } from '../../../test/support/openid-provider';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

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

/** An administrator whose company has no provider yet, and the domain of their address. */
async function administrator() {
  const { id } = await given.partner();
  const domain = `${given.unique('company')}.example`;
  return { id, domain, ...(await given.person(id, 'partner_admin', { domain })) };
}
const fieldsOf = ({ problem }: { problem: { errors?: { field: string; code: string }[] } }) =>
  (problem.errors ?? []).map(({ field, code }) => `${field}: ${code}`);
const trial = (client: TestClient, issuer: string) => client.call(identityProviderRoutes.try, { body: { issuer } });

it('answers as nothing while nothing is set up, and tells what the provider must know', async () => {
  const { client } = await administrator();
  const { body } = await client.call(identityProviderRoutes.get);
  expect(body).toMatchObject({ issuer: '', enabled: false, allowedDomains: [], version: 0 });
  expect(body.redirectUri).toBe('http://localhost:3999/admin/sign-in/company');
});

it('13.3.1 keeps the secret sealed and never tells it, nor the history', async () => {
  const { id, client, domain } = await administrator();
  const { status, body } = await setProvider(client, providerInput(provider.issuer, domain));
  expect([status, body.confidential, body.version]).toEqual([200, true, 1]);
  const kept = await database.rows(
    'select encode(sealed_secret, $2) as sealed from identity_providers where tenant_id = $1',
    [id, 'escape'],
  );
  const told = await database.rows('select content::text from audit_values where tenant_id = $1', [id]);
  expect(JSON.stringify([body, kept, told])).not.toContain(CLIENT.secret);
  const { clientSecret: _, ...rest } = providerInput(provider.issuer, domain, { required: true });
  expect((await setProvider(client, rest)).body).toMatchObject({ confidential: true, required: true });
  expect((await setProvider(client, { ...rest, clientSecret: null })).body.confidential).toBe(false);
});

it('sends a secret to no other provider than the one that it was given for', async () => {
  const { client, domain } = await administrator();
  await setProvider(client, providerInput(provider.issuer, domain));
  const { clientSecret: _, ...rest } = providerInput('https://collector.example', domain, { enabled: false });
  expect(fieldsOf(await setProvider(client, rest))).toEqual(['clientSecret: required']);
});

it('takes only domains in which the administrator has shown to have an address', async () => {
  const { client, domain } = await administrator();
  const allowedDomains = [domain, 'competitor.example', 'gmail.com'];
  const refused = await setProvider(client, providerInput(provider.issuer, domain, { allowedDomains }));
  expect(fieldsOf(refused)).toEqual(['allowedDomains.1: domainNotProven', 'allowedDomains.2: domainOfEverybody']);
});

it('keeps a domain that another administrator has added', async () => {
  const { id, client, domain } = await administrator();
  await setProvider(client, providerInput(provider.issuer, domain));
  const second = await given.person(id, 'partner_admin', { domain: `${given.unique('second')}.example` });
  const theirs = second.email.split('@')[1] ?? '';
  const both = await setProvider(
    second.client,
    providerInput(provider.issuer, domain, { allowedDomains: [domain, theirs] }),
  );
  expect(both.body.allowedDomains.toSorted()).toEqual([domain, theirs].toSorted());
});

it('gives a domain to one company, also of two that name it at once', async () => {
  const domain = `${given.unique('contested')}.example`;
  const companies = await Promise.all([1, 2].map(async () => (await given.partner()).id));
  const people = [];
  for (const id of companies) people.push(await given.person(id, 'partner_admin', { domain }));
  const answers = await Promise.all(
    people.map(({ client }) => setProvider(client, providerInput(provider.issuer, domain))),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.flatMap(fieldsOf)).toEqual(['allowedDomains: domainTaken']);
});

it('CC-04 refuses what was changed from an older version, or set up twice', async () => {
  const { client, domain } = await administrator();
  const input = providerInput(provider.issuer, domain);
  const both = await Promise.all(
    [0, 0].map((version) => client.call(identityProviderRoutes.set, { body: input, version })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const stale = await client.call(identityProviderRoutes.remove, { version: 9 });
  expect(stale.problem.code).toBe('staleVersion');
});

it('decides about the own company alone, also where another one lies below', async () => {
  const below = await companyWithProvider(given, provider);
  const root = await given.platform();
  expect((await root.call(identityProviderRoutes.get)).body.version).toBe(0);
  expect((await root.call(identityProviderRoutes.remove, { version: 1 })).problem.code).toBe('staleVersion');
  expect((await below.admin.client.call(identityProviderRoutes.get)).body.version).toBe(1);
});

it('tells what is wrong with a provider before people are sent there', async () => {
  const { client, domain } = await administrator();
  const strange = await ForgingProvider.start();
  const said = async (metadata: Record<string, unknown>) => {
    strange.metadata = metadata;
    return (await trial(client, strange.issuer)).body.problem;
  };
  expect((await trial(client, provider.issuer)).body.problem).toBeNull();
  expect(await said({})).toBeNull();
  expect(await said({ issuer: 'https://another.example' })).toBe('issuerSaysOther');
  expect(await said({ jwks_uri: undefined })).toBe('issuerNotAProvider');
  expect(await said({ token_endpoint: 'https://169.254.169.254/token' })).toBe('issuerNotAllowed');
  expect(await said({ authorization_endpoint: 'javascript:alert(1)' })).toBe('issuerNotAllowed');
  expect(await said({ response_types_supported: ['id_token'] })).toBe('issuerWithoutCodeFlow');
  expect(await said({ id_token_signing_alg_values_supported: ['none', 'HS256'] })).toBe('issuerSignsWeakly');
  expect((await trial(client, `${strange.issuer}/nothing`)).body.problem).toBe('issuerNotAProvider');
  strange.stop();
  expect((await trial(client, strange.issuer)).body.problem).toBe('issuerUnreachable');
  const refused = await setProvider(client, providerInput(strange.issuer, domain));
  expect(fieldsOf(refused)).toEqual(['issuer: issuerUnreachable']);
});

it('JB-09 goes to no provider of its own network where that is not switched on', async () => {
  const production = await createTestApp({ environment: { localProviders: false }, database: target.database });
  const there = new Given(production);
  const client = await there.platform();
  for (const issuer of [
    provider.issuer,
    'https://127.0.0.1',
    'https://169.254.169.254',
    'https://[::1]',
    'http://login.example',
  ])
    expect((await trial(client, issuer)).body.problem).toBe('issuerNotAllowed');
  await production.close();
});
