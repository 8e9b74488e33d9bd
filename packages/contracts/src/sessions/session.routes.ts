import * as z from 'zod/mini';
import { email } from '../core/fields';
import { membershipId } from '../core/ids';
import { defineRoute } from '../core/route';
import { credentials, newPassword, passwordLink, session, signInStep, token } from './session.schema';

/** Empty answer of an action that has nothing to say. */
export const nothing = z.null();

/** The door of one audience: no route is shared between the two apps, so each gets its own set. */
export const sessionRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  signIn: defineRoute({
    method: 'POST',
    path: `/${audience}/session`,
    permission: 'anyone',
    body: credentials,
    response: signInStep,
    errors: ['invalidCredentials', 'companySignInRequired'],
    rate: 'signIn',
    summary:
      'Sign in with address and password; sets the cookie of a session, or of one that waits for the second factor.',
  }),
  current: defineRoute({
    method: 'GET',
    path: `/${audience}/session`,
    permission: 'signedIn',
    response: session,
    acting: 'always',
    summary: 'Who is signed in, in which account, with which rights.',
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: `/${audience}/session`,
    permission: 'signedIn',
    response: nothing,
    idempotency: 'none',
    summary: 'End the session.',
  }),
  switchAccount: defineRoute({
    method: 'POST',
    path: `/${audience}/session/account`,
    permission: 'signedIn',
    body: z.strictObject({ membershipId }),
    response: session,
    idempotency: 'none',
    summary: 'Work in another account of the same person; the session token is renewed.',
  }),
  forgottenPassword: defineRoute({
    method: 'POST',
    path: `/${audience}/password/forgotten`,
    permission: 'anyone',
    body: z.strictObject({ email }),
    response: nothing,
    status: 202,
    rate: 'mail',
    summary: 'Ask for a link to choose a new password; answers the same whether the address is known or not.',
  }),
  inspectPasswordLink: defineRoute({
    method: 'POST',
    path: `/${audience}/password/link`,
    permission: 'anyone',
    body: z.strictObject({ token }),
    response: passwordLink,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'What a mailed password link is for. Changes nothing.',
  }),
  setPassword: defineRoute({
    method: 'POST',
    path: `/${audience}/password`,
    permission: 'anyone',
    body: z.strictObject({ token, password: newPassword }),
    response: nothing,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'Set the password with a mailed link; uses the link up, ends all sessions, signs nobody in.',
  }),
});

/** The set of either audience. */
export type SessionRoutes = ReturnType<typeof sessionRoutesOf<'admin' | 'customer'>>;
