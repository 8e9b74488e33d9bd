import * as z from 'zod/mini';
import { instant, plannedDay } from '../core/fields';
import { mailId } from '../core/ids';

/** When the account-creation mail goes: at once, or at 08:00 of a day in the customer's zone (decision 15). */
export const accountMail = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('now') }),
  z.strictObject({ when: z.literal('date'), date: plannedDay }),
]);

export const mailStatus = z.enum(['queued', 'scheduled', 'sending', 'sent', 'failed', 'cancelled']);
export type MailStatus = z.infer<typeof mailStatus>;

export const mailTemplate = z.enum([
  'account_created',
  'account_added',
  'password_reset',
  'password_changed',
  'security_changed',
  'acting_started',
  'address_bounced',
  'email_change_confirm',
  'email_change_requested',
  'email_change_refused',
  'email_changed',
  'email_reverted',
  'forced_address_started',
  'forced_address_announced',
  'forced_address_done',
  'factor_reset_started',
  'recovery_withdrawn',
  'recovery_withdrawn_asked',
  'recovery_cancelled',
  'recovery_refused',
  'contact_address_confirm',
]);
export type MailTemplate = z.infer<typeof mailTemplate>;

/** One mail of a customer's timeline. The body is never part of it: it carries a secret link. */
export const mail = z.object({
  id: mailId,
  template: mailTemplate,
  to: z.string(),
  status: mailStatus,
  /** The earliest instant at which it goes. */
  sendAt: instant,
  sentAt: z.nullable(instant),
  attempts: z.number(),
  /** Why it was cancelled or what the last attempt ran into. */
  reason: z.nullable(z.string()),
  version: z.number(),
});
export type Mail = z.infer<typeof mail>;
