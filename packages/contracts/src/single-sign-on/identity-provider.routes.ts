import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import {
  identityProvider,
  identityProviderChange,
  providerTrial,
  providerTrialResult,
} from './identity-provider.schema';

/** The identity provider of the own company. */
export const identityProviderRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/admin/company/identity-provider',
    permission: 'singleSignOn.decide',
    response: identityProvider,
    etag: true,
    summary: 'How the people of the own company sign in with their company account; version 0 while nothing is set up.',
  }),
  set: defineRoute({
    method: 'PUT',
    path: '/admin/company/identity-provider',
    permission: 'singleSignOn.decide',
    body: identityProviderChange,
    response: identityProvider,
    etag: true,
    ifMatch: true,
    reauthentication: true,
    errors: ['staleVersion', 'preconditionRequired', 'domainTaken'],
    summary: 'Set up the provider, or change it; ends the sessions that the change no longer lets in.',
  }),
  remove: defineRoute({
    method: 'DELETE',
    path: '/admin/company/identity-provider',
    permission: 'singleSignOn.decide',
    response: nothing,
    ifMatch: true,
    reauthentication: true,
    errors: ['staleVersion', 'preconditionRequired'],
    summary: 'Forget the provider and the accounts linked through it; ends the sessions that it opened.',
  }),
  try: defineRoute({
    method: 'POST',
    path: '/admin/company/identity-provider/trial',
    permission: 'singleSignOn.decide',
    body: providerTrial,
    response: providerTrialResult,
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Whether people could be sent to this provider: reads what it says of itself, and changes nothing.',
  }),
};
