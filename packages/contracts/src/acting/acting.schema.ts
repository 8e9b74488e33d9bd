import * as z from 'zod/mini';
import { instant, nothingHidden, oneBlank } from '../core/fields';
import { actingId } from '../core/ids';

/** For how long staff may act for a customer before they have to say why again. */
export const ACTING_MINUTES = [15, 30, 60, 120] as const;

/** Long enough to say something: the customer reads it. */
const reason = z
  .string()
  .check(z.normalize('NFC'), oneBlank, z.trim(), nothingHidden, z.minLength(10), z.maxLength(500));

export const newActing = z.strictObject({ reason, minutes: z.literal(ACTING_MINUTES) });
export type NewActing = z.input<typeof newActing>;

/** Until when; what opens the customer area comes beside it, in a cookie. */
export const actingStarted = z.object({ until: instant });

/** `replace`: end the session that this browser has in the customer area, and take its place. */
export const actingEntrance = z.strictObject({ replace: z.boolean() });

/** What the session says of staff who act for a customer: from which company they come, why, and until when. */
export const acting = z.object({
  id: actingId,
  companyName: z.string(),
  reason: z.string(),
  until: instant,
  /** Helpdesk looks and changes nothing. */
  readOnly: z.boolean(),
});
export type Acting = z.infer<typeof acting>;
