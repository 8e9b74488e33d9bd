import * as z from 'zod/mini';
import { passkeyId } from '../core/ids';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { totpCode } from './factor-code.schema';
import { passkey, passkeyCreation, passkeyName, passkeyRegistration } from './passkey.schema';
import { factorAdded, newRecoveryCodes, passkeyAdded, secondFactors, totpSetup } from './second-factor.schema';

/** The signed-in person's own second factors; a change ends all other sessions and tells the person by mail. */
export const secondFactorRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  list: defineRoute({
    method: 'GET',
    path: `/${audience}/profile/second-factors`,
    permission: 'signedIn',
    response: secondFactors,
    summary: 'The own second factors, and whether one is required.',
  }),
  beginTotp: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/second-factors/totp`,
    permission: 'signedIn',
    response: totpSetup,
    idempotency: 'none',
    reauthentication: true,
    summary: 'A new secret for an authenticator app; the app in use stays until a code of the new one is given.',
  }),
  confirmTotp: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/second-factors/totp/confirmation`,
    permission: 'signedIn',
    body: z.strictObject({ code: totpCode }),
    response: factorAdded,
    errors: ['invalidCredentials'],
    idempotency: 'none',
    reauthentication: true,
    rate: 'signIn',
    summary:
      'Show with a code that the app has the secret; from now on its codes are asked for, and of no app before it.',
  }),
  removeTotp: defineRoute({
    method: 'DELETE',
    path: `/${audience}/profile/second-factors/totp`,
    permission: 'signedIn',
    response: nothing,
    errors: ['lastFactor'],
    idempotency: 'none',
    reauthentication: true,
    summary: 'Take the authenticator app away; refused where it is the last factor and one is required.',
  }),
  passkeyOptions: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/second-factors/passkey-options`,
    permission: 'signedIn',
    response: passkeyCreation,
    idempotency: 'none',
    reauthentication: true,
    summary: 'What a browser needs to make a passkey; good for five minutes and one answer.',
  }),
  addPasskey: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/second-factors/passkeys`,
    permission: 'signedIn',
    body: z.strictObject({ name: passkeyName, response: passkeyRegistration }),
    response: passkeyAdded,
    status: 201,
    errors: ['passkeyRefused'],
    idempotency: 'none',
    reauthentication: true,
    summary: 'Take in the passkey that was made.',
  }),
  renamePasskey: defineRoute({
    method: 'PUT',
    path: `/${audience}/profile/second-factors/passkeys/:id`,
    permission: 'signedIn',
    params: z.object({ id: passkeyId }),
    body: z.strictObject({ name: passkeyName }),
    response: passkey,
    reauthentication: true,
    summary: 'Give a passkey another name.',
  }),
  removePasskey: defineRoute({
    method: 'DELETE',
    path: `/${audience}/profile/second-factors/passkeys/:id`,
    permission: 'signedIn',
    params: z.object({ id: passkeyId }),
    response: nothing,
    errors: ['lastFactor'],
    idempotency: 'none',
    reauthentication: true,
    summary: 'Take a passkey away; refused where it is the last factor and one is required.',
  }),
  renewRecoveryCodes: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/second-factors/recovery-codes`,
    permission: 'signedIn',
    response: newRecoveryCodes,
    errors: ['noFactor'],
    idempotency: 'none',
    reauthentication: true,
    summary: 'A new set of recovery codes, told once; the old ones are worth nothing any more.',
  }),
});

/** The set of either audience. */
export type SecondFactorRoutes = ReturnType<typeof secondFactorRoutesOf<'admin' | 'customer'>>;
