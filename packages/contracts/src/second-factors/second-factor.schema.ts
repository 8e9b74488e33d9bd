import * as z from 'zod/mini';
import { instant } from '../core/fields';
import { secondFactorMethod, session } from '../sessions/session.schema';
import { recoveryCodes } from './factor-code.schema';
import { passkey } from './passkey.schema';

/** Why somebody must have a second factor: they work for the platform or a partner, or a company of theirs asks for it. */
export const secondFactorReason = z.enum(['staff', 'company']);
export type SecondFactorReason = z.infer<typeof secondFactorReason>;

/** What a sign-in waits for after the password. */
export const pendingSignIn = z.object({
  email: z.string(),
  step: z.enum(['secondFactor', 'enrolment']),
  /** Empty at enrolment. */
  methods: z.array(secondFactorMethod),
  reason: z.nullable(secondFactorReason),
  /** Then the person starts again with the password. */
  expiresAt: instant,
});
export type PendingSignIn = z.infer<typeof pendingSignIn>;

/** A new secret for an authenticator app, kept by the server until a code of it comes. */
export const totpSetup = z.object({
  /** `otpauth://totp/...`, for a QR code. */
  uri: z.string(),
  /** The secret in base32, to be typed. */
  secret: z.string(),
});
export type TotpSetup = z.infer<typeof totpSetup>;

/** A set of recovery codes, told here and never again. */
export const newRecoveryCodes = z.object({ recoveryCodes });
export type NewRecoveryCodes = z.infer<typeof newRecoveryCodes>;

/** Recovery codes come with the first factor; null where the person has a set already. */
export const factorAdded = z.object({ recoveryCodes: z.nullable(recoveryCodes) });
export const passkeyAdded = z.object({ passkey, recoveryCodes: z.nullable(recoveryCodes) });

/** The first factor is set up: the person is signed in. */
export const enrolled = z.object({ session, recoveryCodes });
export type Enrolled = z.infer<typeof enrolled>;

/** The second factors of the signed-in person. */
export const secondFactors = z.object({
  totp: z.nullable(z.object({ since: instant })),
  passkeys: z.array(passkey),
  /** Null where no set was ever made. */
  recoveryCodesLeft: z.nullable(z.number()),
  /** Set where the last factor cannot be taken away. */
  requiredBecause: z.nullable(secondFactorReason),
});
export type SecondFactors = z.infer<typeof secondFactors>;
