import * as z from 'zod/mini';
import { acting } from '../acting/acting.schema';
import { permissions, type PermissionKey } from '../access/permissions';
import { role, tenantKind } from '../access/roles';
import { email, language } from '../core/fields';
import { membershipId, tenantId, userId } from '../core/ids';
import { isPredictable } from './predictable-password';

/** One account that the person may work in, for the account switcher. */
export const account = z.object({
  membershipId,
  tenantId,
  tenantName: z.string(),
  tenantKind,
  /** Depth below the platform: 1 is a tier-1 partner. */
  tier: z.number(),
  role,
});
export type Account = z.infer<typeof account>;

/** Who is signed in, where they are and what they may do there. */
export const session = z.object({
  user: z.object({ id: userId, email: z.string(), firstName: z.string(), lastName: z.string(), language }),
  account,
  accounts: z.array(account),
  permissions: z.array(z.enum(Object.keys(permissions) as [PermissionKey, ...PermissionKey[]])),
  /** Set for staff who act for the customer of this account; null for its own people. */
  acting: z.nullable(acting),
  /** Demo mode shows a link to the mailbox. */
  demo: z.boolean(),
});
export type Session = z.infer<typeof session>;

/** Of a password, in signs as they are kept: normalised, an emoji being one. */
const SHORTEST = 12;
const LONGEST = 256;
// A sign takes up to 18 units before it is normalised; the end of the text stands here, that of the signs below.
const LONGEST_TEXT = 18 * LONGEST;
const signsOf = (password: string): number => [...password.normalize('NFC')].length;

export const credentials = z.strictObject({
  email,
  password: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT)),
});

/** Any signs that can be kept, blanks at its ends included; a length, no composition rule, nothing to foretell (AU-03). */
export const newPassword = z.string().check(
  z.maxLength(LONGEST_TEXT),
  // Half a character is kept as any other half: two passwords would be one.
  z.refine((value) => value.isWellFormed(), { error: 'controlCharacters', abort: true }),
  z.refine((value) => signsOf(value) <= LONGEST, { error: 'tooLong', params: { max: LONGEST } }),
  z.refine((value) => signsOf(value) >= SHORTEST, {
    error: 'passwordTooShort',
    params: { min: SHORTEST },
    abort: true,
  }),
  z.refine((value) => !isPredictable(value), { error: 'passwordTooCommon' }),
);
/** A cut-off one is answered like one that has expired, so nothing is asked of its length but an end (TK-02). */
export const token = z.string().check(z.minLength(1), z.maxLength(200));

/** What a mailed password link is for, shown before the person sets a password. */
export const passwordLink = z.object({
  purpose: z.enum(['set_password', 'reset_password']),
  email: z.string(),
  firstName: z.string(),
  tenantName: z.nullable(z.string()),
});
export type PasswordLink = z.infer<typeof passwordLink>;

export const secondFactorMethod = z.enum(['totp', 'passkey', 'recoveryCode']);
export type SecondFactorMethod = z.infer<typeof secondFactorMethod>;

/**
 * What a sign-in has come to: a session; a second factor that is to be given, by one of the methods that the person has;
 * or one that must be set up first, because the person's accounts ask for it (decision 21). The cookie of the last two
 * is good for the routes of the second factor only (SE-03).
 */
export const signInStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('signedIn'), session }),
  z.object({ step: z.literal('secondFactor'), methods: z.array(secondFactorMethod) }),
  z.object({ step: z.literal('enrolment') }),
]);
export type SignInStep = z.infer<typeof signInStep>;
