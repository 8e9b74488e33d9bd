import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { passkeyAssertion, passkeyRequest } from './passkey.schema';

/** The own passkey in place of the password, for the routes that want to be sure of the person (SE-10). */
export const passkeyAuthenticationRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  options: defineRoute({
    method: 'POST',
    path: `/${audience}/session/authentication/passkey-options`,
    permission: 'signedIn',
    response: passkeyRequest,
    idempotency: 'none',
    rate: 'signIn',
    summary: 'A challenge for one of the own passkeys; bound to the session, good for five minutes and one answer.',
  }),
  give: defineRoute({
    method: 'POST',
    path: `/${audience}/session/authentication/passkey`,
    permission: 'signedIn',
    body: z.strictObject({ response: passkeyAssertion }),
    response: nothing,
    errors: ['passkeyRefused'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Answer the challenge with a passkey, in place of giving the password again.',
  }),
});

/** The set of either audience. */
export type PasskeyAuthenticationRoutes = ReturnType<typeof passkeyAuthenticationRoutesOf<'admin' | 'customer'>>;
