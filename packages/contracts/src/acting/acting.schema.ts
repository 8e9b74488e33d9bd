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

/** What opens the customer area, once and within two minutes; the session that it opens has another token (SE-02). */
export const actingPass = z.object({ pass: z.string(), until: instant });

/** A cut-off one is answered like one that has expired. */
const pass = z.string().check(z.minLength(1), z.maxLength(200));

/** `replace`: end the session that this browser has in the customer area, and take its place. */
export const actingEntrance = z.strictObject({ pass, replace: z.boolean() });

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
