import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { totpCode } from './factor-code.schema';
import { passkeyCreation, passkeyName, passkeyRegistration } from './passkey.schema';
import { enrolled, totpSetup } from './second-factor.schema';

/** For a sign-in that must set up its first second factor before it goes on (decision 21). */
export const enrolmentRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  beginTotp: defineRoute({
    method: 'POST',
    path: `/${audience}/session/enrolment/totp`,
    permission: 'halfSignedIn',
    stage: 'enrolment',
    response: totpSetup,
    idempotency: 'none',
    rate: 'signIn',
    summary: 'A new secret for an authenticator app; the one before it is forgotten.',
  }),
  confirmTotp: defineRoute({
    method: 'POST',
    path: `/${audience}/session/enrolment/totp/confirmation`,
    permission: 'halfSignedIn',
    stage: 'enrolment',
    body: z.strictObject({ code: totpCode }),
    response: enrolled,
    errors: ['invalidCredentials'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Show with a code that the app has the secret; signs in and tells the recovery codes, once.',
  }),
  passkeyOptions: defineRoute({
    method: 'POST',
    path: `/${audience}/session/enrolment/passkey-options`,
    permission: 'halfSignedIn',
    stage: 'enrolment',
    response: passkeyCreation,
    idempotency: 'none',
    rate: 'signIn',
    summary: 'What a browser needs to make a passkey; good for five minutes and one answer.',
  }),
  addPasskey: defineRoute({
    method: 'POST',
    path: `/${audience}/session/enrolment/passkey`,
    permission: 'halfSignedIn',
    stage: 'enrolment',
    body: z.strictObject({ name: passkeyName, response: passkeyRegistration }),
    response: enrolled,
    errors: ['passkeyRefused'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Take in the passkey that was made; signs in and tells the recovery codes, once.',
  }),
});

/** The set of either audience. */
export type EnrolmentRoutes = ReturnType<typeof enrolmentRoutesOf<'admin' | 'customer'>>;
