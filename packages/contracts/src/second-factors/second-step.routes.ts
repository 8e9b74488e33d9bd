import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { session } from '../sessions/session.schema';
import { recoveryCode, totpCode } from './factor-code.schema';
import { passkeyAssertion, passkeyRequest } from './passkey.schema';
import { pendingSignIn } from './second-factor.schema';

/** For a sign-in whose password was right: the second factor, or the way back (SE-03). */
export const secondStepRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  pending: defineRoute({
    method: 'GET',
    path: `/${audience}/session/second-factor`,
    permission: 'halfSignedIn',
    response: pendingSignIn,
    summary: 'What the sign-in waits for.',
  }),
  cancel: defineRoute({
    method: 'DELETE',
    path: `/${audience}/session/second-factor`,
    permission: 'halfSignedIn',
    response: nothing,
    idempotency: 'none',
    summary: 'Give the sign-in up.',
  }),
  giveCode: defineRoute({
    method: 'POST',
    path: `/${audience}/session/second-factor/code`,
    permission: 'halfSignedIn',
    stage: 'second_factor',
    body: z.strictObject({ code: totpCode }),
    response: session,
    errors: ['invalidCredentials'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Give the code of the authenticator app; each code is taken once.',
  }),
  giveRecoveryCode: defineRoute({
    method: 'POST',
    path: `/${audience}/session/second-factor/recovery-code`,
    permission: 'halfSignedIn',
    stage: 'second_factor',
    body: z.strictObject({ code: recoveryCode }),
    response: session,
    errors: ['invalidCredentials'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Give one of the recovery codes in place of the factor; uses it up and tells its person by mail.',
  }),
  passkeyOptions: defineRoute({
    method: 'POST',
    path: `/${audience}/session/second-factor/passkey-options`,
    permission: 'halfSignedIn',
    stage: 'second_factor',
    response: passkeyRequest,
    idempotency: 'none',
    rate: 'signIn',
    summary: 'A challenge for one of the passkeys of the person; good for five minutes and one answer.',
  }),
  givePasskey: defineRoute({
    method: 'POST',
    path: `/${audience}/session/second-factor/passkey`,
    permission: 'halfSignedIn',
    stage: 'second_factor',
    body: z.strictObject({ response: passkeyAssertion }),
    response: session,
    errors: ['passkeyRefused'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Answer the challenge with a passkey.',
  }),
});

/** The set of either audience. */
export type SecondStepRoutes = ReturnType<typeof secondStepRoutesOf<'admin' | 'customer'>>;
