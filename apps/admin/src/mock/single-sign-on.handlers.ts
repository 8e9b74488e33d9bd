import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { companyAccountRoutes, identityProviderRoutes, singleSignOnRoutes } from '@tenantry/contracts/admin';
import { aCompanyAccount, aSession, noIdentityProvider } from '@tenantry/contracts/fixtures';

let provider = noIdentityProvider();
let account = aCompanyAccount({ linked: null });

/** Where a browser would be sent back to, without the provider in between. */
const backWith = (state: string) => ({
  authorizationUrl: `${location.origin}/admin/sign-in/company?${new URLSearchParams({ state, code: 'mock' })}`,
});

/** Signing in with the account of a company: the provider lets everybody through but who has no address in a company. */
export const singleSignOnHandlers = [
  respond(identityProviderRoutes.get, () => provider),
  respond(identityProviderRoutes.set, ({ body: { clientSecret, ...change } }) => {
    const confidential = clientSecret === undefined ? provider.confidential : clientSecret !== null;
    return (provider = { ...provider, ...change, confidential, version: provider.version + 1 });
  }),
  respond(identityProviderRoutes.remove, () => {
    provider = noIdentityProvider();
    return null;
  }),
  respond(identityProviderRoutes.try, ({ body }) => ({
    problem: body.issuer.includes('wrong') ? ('issuerNotAProvider' as const) : null,
  })),
  respond(singleSignOnRoutes.start, ({ body }) => {
    if (body.email.endsWith('@gmail.com'))
      throw new RefuseWith('noCompanySignIn', { errors: [{ field: 'email', code: 'noCompanySignIn' }] });
    return backWith('door.mock');
  }),
  respond(singleSignOnRoutes.complete, { step: 'signedIn', session: aSession() }),
  respond(companyAccountRoutes.get, () => account),
  respond(companyAccountRoutes.start, () => backWith('link.mock')),
  respond(companyAccountRoutes.complete, () => (account = aCompanyAccount())),
  respond(companyAccountRoutes.unlink, () => {
    account = aCompanyAccount({ linked: null });
    return null;
  }),
];
