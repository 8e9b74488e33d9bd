import type { Mail } from '@tenantry/contracts';

/** Whether a mail can still be moved, sent at once or withdrawn. */
export const isWaiting = ({ status }: Mail): boolean => status === 'queued' || status === 'scheduled';

export type MailAction = 'sendNow' | 'reschedule' | 'cancel';

const actions: Partial<Record<Mail['status'], readonly MailAction[]>> = {
  queued: ['cancel'],
  scheduled: ['sendNow', 'reschedule', 'cancel'],
  // What was not delivered, or withdrawn, can go after all: the link in it is new.
  failed: ['sendNow', 'reschedule'],
  cancelled: ['sendNow', 'reschedule'],
};

/** What can still be done about a mail. */
export const actionsOf = ({ status }: Mail): readonly MailAction[] => actions[status] ?? [];

/** The mail that opened the account, the latest one if there were several. */
export const creationMail = (mails: readonly Mail[]): Mail | undefined =>
  mails.find(({ template }) => template === 'account_created' || template === 'account_added');
