import {
  companyAccountRoutes,
  identityProviderRoutes,
  partnerRoutes,
  singleSignOnRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import type { IdentityProviderChange } from '@tenantry/contracts';
import type { Given } from './given';
import { CLIENT } from '../support/openid-provider';
import type { TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

/** Whoever is signed in at: a real provider, or one that says what it likes. */
interface Visited {
  visit(authorizationUrl: string, subject: string): Record<string, string> | Promise<Record<string, string>>;
}

/** A company's provider, in use and trusted with the second factor, unless told. */
export const providerInput = (
  issuer: string,
  domain: string,
  facts: Partial<IdentityProviderChange> = {},
): IdentityProviderChange => ({
  issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  allowedDomains: [domain],
  enabled: true,
  required: false,
  checksSecondFactor: true,
  ...facts,
});

/** An administrator sets up the provider of their company, or changes it. */
export async function setProvider(admin: TestClient, input: IdentityProviderChange) {
  const { body } = await admin.call(identityProviderRoutes.get);
  return admin.call(identityProviderRoutes.set, { body: input, version: body.version });
}

/** Somebody shows in their session which account at the provider is theirs. */
export async function linkAccount(person: TestClient, provider: Visited, subject: string) {
  const { body } = await person.call(companyAccountRoutes.start);
  return person.call(companyAccountRoutes.complete, { body: await provider.visit(body.authorizationUrl, subject) });
}

/** A browser that nobody is signed in on goes to the provider of this address, and comes back from it. */
export async function arriveBy(target: TestApp, provider: Visited, email: string, subject: string) {
  const browser = new TestClient(target, 'admin');
  const { body } = await browser.call(singleSignOnRoutes.start, { body: { email } });
  const answer = await provider.visit(body.authorizationUrl, subject);
  return { browser, answer, ...(await browser.call(singleSignOnRoutes.complete, { body: answer })) };
}

/** The companies that a session can work in, by name. */
export async function companiesOf(client: TestClient): Promise<string[]> {
  const { body } = await client.call(sessionRoutes.current);
  return body.accounts.map(({ tenantName }) => tenantName);
}

/** A partner whose provider is in use, with its administrator, who has an address in the domain that is its own. */
export async function companyWithProvider(
  given: Given,
  { issuer }: { issuer: string },
  facts: Partial<IdentityProviderChange> = {},
) {
  const { id, name } = await given.partner();
  const domain = `${given.unique('company')}.example`;
  const admin = await given.person(id, 'partner_admin', { domain });
  await setProvider(admin.client, providerInput(issuer, domain, facts));
  const change = (more: Partial<IdentityProviderChange>) =>
    setProvider(admin.client, providerInput(issuer, domain, { ...facts, ...more }));
  return { id, name, domain, admin, change };
}

/** Names somebody in one more company, as its first administrator. */
export async function nameElsewhere(given: Given, email: string, name = given.unique('Elsewhere')): Promise<string> {
  const root = await given.platform();
  const person = { firstName: 'Gea', lastName: 'Riva', email, language: 'it', timezone: 'Europe/Rome' };
  const body = { name, city: null, region: null, ...person };
  await root.call(partnerRoutes.create, { body }, { 'idempotency-key': given.unique('key') });
  return name;
}
