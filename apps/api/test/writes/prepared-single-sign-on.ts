import { companyAccountRoutes, identityProviderRoutes, singleSignOnRoutes } from '@tenantry/contracts/admin';
import { linkAccount, providerInput, setProvider } from '../factories/single-sign-on';
import { ForgingProvider } from '../support/forging-provider';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

const providers = new WeakMap<Workplace, Promise<ForgingProvider>>();

/** One that takes a code again: these calls are tried until none of their statements fails. */
function providerOf(at: Workplace): Promise<ForgingProvider> {
  const made = providers.get(at) ?? ForgingProvider.start();
  providers.set(at, made);
  return made;
}

/** A partner of its own with an administrator whose address lies in a domain of its own. */
async function company(at: Workplace) {
  const { id } = await at.given.partner();
  const domain = `${at.given.unique('company')}.example`;
  const { client } = await at.given.person(id, 'partner_admin', { domain });
  return { id, domain, admin: client };
}

async function companyWithProvider(at: Workplace) {
  const provider = await providerOf(at);
  const made = await company(at);
  await setProvider(made.admin, providerInput(provider.issuer, made.domain));
  return { ...made, provider };
}

async function linkedPerson(at: Workplace) {
  const { id, domain, provider } = await companyWithProvider(at);
  const { client } = await at.given.person(id, 'partner_reader');
  const subject = at.given.unique('subject');
  await linkAccount(client, provider, subject);
  return { client, domain, subject, provider };
}

/** Calls of who signs in with the account of a company, at the door and in the own profile, and of its administrator. */
export const preparedSingleSignOn: Record<string, Prepare> = {
  [nameOf(identityProviderRoutes.set)]: async (at) => {
    const { admin, domain } = await company(at);
    // Not in use yet: nobody has to answer at its address.
    const body = providerInput('https://login.example', domain, { enabled: false });
    return { who: admin, parts: { body, version: 0 } };
  },
  [nameOf(identityProviderRoutes.remove)]: async (at) => ({
    who: (await companyWithProvider(at)).admin,
    parts: { version: 1 },
  }),
  [nameOf(identityProviderRoutes.try)]: async (at) => ({
    who: at.partner.admin,
    parts: { body: { issuer: (await providerOf(at)).issuer } },
  }),
  [nameOf(singleSignOnRoutes.start)]: async (at) => {
    const { domain } = await companyWithProvider(at);
    return { who: new TestClient(at.target, 'admin'), parts: { body: { email: `somebody@${domain}` } } };
  },
  [nameOf(singleSignOnRoutes.complete)]: async (at) => {
    const { domain, subject, provider } = await linkedPerson(at);
    const who = new TestClient(at.target, 'admin');
    const { body } = await who.call(singleSignOnRoutes.start, { body: { email: `somebody@${domain}` } });
    return { who, parts: { body: provider.visit(body.authorizationUrl, subject) } };
  },
  [nameOf(companyAccountRoutes.start)]: async (at) => {
    const { id } = await companyWithProvider(at);
    return { who: (await at.given.person(id, 'partner_reader')).client, parts: {} };
  },
  [nameOf(companyAccountRoutes.complete)]: async (at) => {
    const { id, provider } = await companyWithProvider(at);
    const { client } = await at.given.person(id, 'partner_reader');
    const { body } = await client.call(companyAccountRoutes.start);
    return { who: client, parts: { body: provider.visit(body.authorizationUrl, at.given.unique('subject')) } };
  },
  [nameOf(companyAccountRoutes.unlink)]: async (at) => ({ who: (await linkedPerson(at)).client, parts: {} }),
};
