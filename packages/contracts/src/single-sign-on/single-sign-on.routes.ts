import * as z from 'zod/mini';
import { email } from '../core/fields';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { signInStep } from '../sessions/session.schema';
import { companyAccount, providerAnswer, providerVisit } from './single-sign-on.schema';

/** The door for who signs in with the account of their company; for staff only. */
export const singleSignOnRoutes = {
  start: defineRoute({
    method: 'POST',
    path: '/admin/session/single-sign-on',
    permission: 'anyone',
    body: z.strictObject({ email }),
    response: providerVisit,
    errors: ['noCompanySignIn', 'providerUnavailable'],
    rate: 'signIn',
    summary:
      'Where people of this address sign in. The domain alone decides the answer: it is the same for known and unknown people.',
  }),
  complete: defineRoute({
    method: 'POST',
    path: '/admin/session/single-sign-on/completion',
    permission: 'anyone',
    body: providerAnswer,
    response: signInStep,
    errors: [
      'companySignInFailed',
      'companySignInRefused',
      'providerUnavailable',
      'companyAccountUnknown',
      'enrolmentNeedsPassword',
    ],
    rate: 'signIn',
    summary: 'Sign in with what the provider answered, once, in the browser that asked; sets the session cookie.',
  }),
};

/** The signed-in person's account at the provider of the company they work in. */
export const companyAccountRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/admin/profile/company-account',
    permission: 'signedIn',
    response: companyAccount,
    summary: 'Whether the own sign-in is linked with an account of the company.',
  }),
  start: defineRoute({
    method: 'POST',
    path: '/admin/profile/company-account',
    permission: 'signedIn',
    response: providerVisit,
    errors: ['noCompanySignIn', 'providerUnavailable'],
    reauthentication: true,
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Where to show which company account is the own one.',
  }),
  complete: defineRoute({
    method: 'POST',
    path: '/admin/profile/company-account/completion',
    permission: 'signedIn',
    body: providerAnswer,
    response: companyAccount,
    errors: ['companySignInFailed', 'companySignInRefused', 'providerUnavailable', 'companyAccountTaken'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Link the account that the provider answered, in the session that asked.',
  }),
  unlink: defineRoute({
    method: 'DELETE',
    path: '/admin/profile/company-account',
    permission: 'signedIn',
    response: nothing,
    reauthentication: true,
    summary: 'Unlink the company account; ends the other sessions that it opened.',
  }),
};
