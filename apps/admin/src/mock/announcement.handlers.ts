import { respond } from '@tenantry/api-client/testing';
import { announcementId, type Announcement, type AnnouncementChange } from '@tenantry/contracts';
import { announcementRoutes, brandRoutes } from '@tenantry/contracts/admin';
import * as a from '@tenantry/contracts/fixtures';
import { newId } from './new-id';
import { shelf } from './shelf';

const subjectOf = ({ texts: { it, en } }: AnnouncementChange) => (it ?? en)?.subject ?? '';
const none = a.anAnnouncement().counts;

const announcements = shelf<Announcement>([
  a.anAnnouncement({ number: 3 }),
  a.anAnnouncement({
    number: 2,
    status: 'scheduled',
    types: ['billing'],
    subject: 'Nuovo formato dei report di utilizzo',
    sendAt: '2099-03-30T07:30:00Z',
    timezone: 'Europe/Rome',
  }),
  a.anAnnouncement({
    number: 1,
    status: 'sending',
    types: ['billing', 'technical'],
    subject: 'Manutenzione programmata domenica 22',
    sendAt: '2026-03-13T09:12:00Z',
    startedAt: '2026-03-13T09:12:01Z',
    recipients: 1284,
    countedOnly: 76,
    counts: { ...none, queued: 431, sent: 846, bounced: 3, suppressed: 4 },
  }),
  a.anAnnouncement({
    number: 0,
    status: 'sent',
    types: ['business'],
    subject: 'Le novità di marzo',
    sendAt: '2026-03-02T08:00:00Z',
    startedAt: '2026-03-02T08:00:01Z',
    endedAt: '2026-03-02T08:01:40Z',
    recipients: 312,
    counts: { ...none, sent: 309, failed: 1, bounced: 2 },
  }),
]);

const deliveries = [
  a.aDelivery({ number: 1 }),
  a.aDelivery({ number: 2, name: 'Lucia Ferraro', email: 'lucia@valbrentana.example' }),
  a.aDelivery({
    number: 3,
    name: 'Sara Conti',
    companyName: 'Conti Arredi',
    status: 'bounced',
    sentAt: null,
    reason: 'refused',
  }),
  a.aDelivery({
    number: 4,
    name: 'Ivo Pace',
    companyName: 'Pace S.n.c.',
    status: 'queued',
    attempts: 2,
    sentAt: null,
    reason: 'unreachable',
  }),
];

let brand = a.anOwnBrand();

/** Announcements, of which none ever goes, and the brand of the mails. */
export const announcementHandlers = [
  respond(announcementRoutes.list, () => ({ items: announcements.all(), nextCursor: null })),
  respond(announcementRoutes.get, ({ params }) => announcements.find(params.id)),
  respond(announcementRoutes.create, ({ body }) =>
    announcements.add({ ...a.anAnnouncement(), ...body, subject: subjectOf(body), id: announcementId.parse(newId()) }),
  ),
  respond(announcementRoutes.update, ({ params, body }) =>
    announcements.change(params.id, { ...body, subject: subjectOf(body) }),
  ),
  respond(announcementRoutes.send, ({ params, body }) =>
    announcements.change(params.id, {
      status: 'scheduled',
      sendAt: body.at ? `${body.at.date}T${body.at.time}:00Z` : new Date().toISOString(),
      timezone: body.at?.timezone ?? null,
    }),
  ),
  respond(announcementRoutes.cancel, ({ params }) => announcements.change(params.id, { status: 'cancelled' })),
  respond(announcementRoutes.recipients, ({ query }) => ({ total: 412 * query.types.length, suppressed: 4 })),
  respond(announcementRoutes.deliveries, ({ query }) => ({
    items: deliveries.filter(({ status }) => !query.status || status === query.status),
    nextCursor: null,
  })),
  respond(brandRoutes.get, () => brand),
  respond(brandRoutes.update, ({ body }) => (brand = { ...body, inherited: false, version: brand.version + 1 })),
  respond(brandRoutes.list, () => ({
    items: [a.aBrand(brand), a.aBrand({ number: 1, name: 'Valle Digitale', accent: '#7A3E9D', replyTo: null })],
  })),
];
