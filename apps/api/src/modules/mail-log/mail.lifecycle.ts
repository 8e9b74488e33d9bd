import type { MailStatus } from '@tenantry/contracts';

export type MailStep = 'reschedule' | 'sendNow' | 'cancel';

const steps: Record<MailStatus, readonly MailStep[]> = {
  queued: ['cancel'],
  scheduled: ['reschedule', 'sendNow', 'cancel'],
  sending: [],
  sent: [],
  // What could not be delivered, or was withdrawn, can be sent after all: the link in it is new.
  failed: ['reschedule', 'sendNow'],
  cancelled: ['reschedule', 'sendNow'],
};

/** Whether a person may take this step with a mail in this state. */
export const canTake = (status: MailStatus, step: MailStep): boolean => steps[status].includes(step);
