import * as z from 'zod/mini';
import { instant, nothingHidden, oneBlank, optionalEmail } from '../core/fields';

/** Long enough to say something: the person whose account it is reads it. */
const reason = z
  .string()
  .check(z.normalize('NFC'), oneBlank, z.trim(), nothingHidden, z.minLength(10), z.maxLength(500));

/** What somebody has lost: the mailbox of their sign-in address, or every second factor. */
const kind = z.enum(['address', 'secondFactor']);
export type AccountRecoveryKind = z.infer<typeof kind>;

export const newAccountRecovery = z.strictObject({ kind, email: optionalEmail, reason }).check(
  z.refine((value) => (value.kind === 'address') === (value.email !== null), {
    path: ['email'],
    error: ({ input }) => ((input as { kind: unknown }).kind === 'address' ? 'required' : 'invalidValue'),
  }),
);
export type NewAccountRecovery = z.output<typeof newAccountRecovery>;

/** A recovery that waits for its 72 hours to pass. */
export const waitingRecovery = z.object({
  kind,
  /** The address that is to be the one to sign in with; null where a second factor is reset. */
  newEmail: z.nullable(z.string()),
  reason: z.string(),
  requestedBy: z.string(),
  takesForceAt: instant,
});
export type WaitingRecovery = z.infer<typeof waitingRecovery>;

/** What the mailed link can stop: told to whoever holds it, before anything is done. */
export const accountRecoveryLink = z.object({
  kind,
  firstName: z.string(),
  newEmail: z.nullable(z.string()),
  takesForceAt: instant,
});
export type AccountRecoveryLink = z.infer<typeof accountRecoveryLink>;

/** What was kept as it is. */
export const cancelledRecovery = z.object({ kind });
