import * as z from 'zod/mini';
import { email } from '../core/fields';
import { pendingEmail } from '../members/member.schema';

/** The address that shall become the one to sign in with. */
export const newSignInAddress = z.strictObject({ email });

/** What waits for its person to confirm it; null where nothing does. */
export const waitingEmailChange = z.object({ pending: z.nullable(pendingEmail) });
export type WaitingEmailChange = z.infer<typeof waitingEmailChange>;

/** What a mailed link is for: told to whoever holds it, before anything is done. */
export const emailChangeLink = z.object({
  /** `confirm`: sent to the new address. `cancel`, `undo`: sent to the old one, before and after it was confirmed. */
  purpose: z.enum(['confirm', 'cancel', 'undo']),
  firstName: z.string(),
  newEmail: z.string(),
});
export type EmailChangeLink = z.infer<typeof emailChangeLink>;

/** What came of a change: it took force, the address went to somebody else meanwhile, or the old one is back or stays. */
export const emailChangeOutcome = z.object({ outcome: z.enum(['confirmed', 'refused', 'cancelled', 'reverted']) });
export type EmailChangeOutcome = z.infer<typeof emailChangeOutcome>;
