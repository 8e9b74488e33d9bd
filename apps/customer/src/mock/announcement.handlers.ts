import { respond } from '@tenantry/api-client/testing';
import { announcementRoutes } from '@tenantry/contracts/customer';
import { aReceivedAnnouncement } from '@tenantry/contracts/fixtures';

/** What reached a contact of the own company. */
export const announcementHandlers = [
  respond(announcementRoutes.list, {
    items: [
      aReceivedAnnouncement({ number: 1 }),
      aReceivedAnnouncement({
        subject: 'Manutenzione programmata domenica 22',
        body: 'Domenica 22 marzo, dalle 2:00 alle 5:00, il portale non sarà raggiungibile.\n\nI servizi già attivi continuano a funzionare.',
        receivedAt: '2026-02-27T08:00:00Z',
      }),
    ],
    nextCursor: null,
  }),
];
