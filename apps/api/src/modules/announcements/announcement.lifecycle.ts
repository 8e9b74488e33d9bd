import type { AnnouncementStatus } from '@tenantry/contracts';

export type AnnouncementStep = 'edit' | 'send' | 'cancel';

const steps: Record<AnnouncementStatus, readonly AnnouncementStep[]> = {
  draft: ['edit', 'send', 'cancel'],
  scheduled: ['cancel'],
  // Of what is under way, the mails that have not gone can still be kept back.
  sending: ['cancel'],
  sent: [],
  cancelled: [],
};

/** Which step of a person an announcement allows; the others it takes by itself. */
export const canTake = (status: AnnouncementStatus, step: AnnouncementStep): boolean => steps[status].includes(step);
