import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { signInStep } from '../sessions/session.schema';
import { passkeyAssertion, passkeyRequest } from './passkey.schema';

/** A sign-in with a passkey alone: the device and what unlocks it are both factors. */
export const passkeySignInRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  options: defineRoute({
    method: 'POST',
    path: `/${audience}/session/passkey-options`,
    permission: 'anyone',
    response: passkeyRequest,
    rate: 'signIn',
    summary: 'A challenge for whichever passkey the browser offers; bound to it by a cookie, good for one answer.',
  }),
  signIn: defineRoute({
    method: 'POST',
    path: `/${audience}/session/passkey`,
    permission: 'anyone',
    body: z.strictObject({ response: passkeyAssertion }),
    response: signInStep,
    errors: ['passkeyRefused', 'companySignInRequired'],
    rate: 'signIn',
    summary: 'Sign in with a passkey; sets the session cookie of this audience.',
  }),
});

/** The set of either audience. */
export type PasskeySignInRoutes = ReturnType<typeof passkeySignInRoutesOf<'admin' | 'customer'>>;
