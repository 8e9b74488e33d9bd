import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import {
  announcement,
  announcementListItem,
  delivery,
  receivedAnnouncement,
  type Announcement,
  type AnnouncementListItem,
  type Delivery,
  type ReceivedAnnouncement,
} from './announcement.schema';

const texts = {
  it: {
    subject: 'Nuova autenticazione a due fattori',
    body: "Dal 1º aprile l'accesso al portale chiederà un secondo fattore.\n\nNon serve fare nulla prima di quella data.",
  },
  en: {
    subject: 'New two-factor authentication',
    body: 'From 1 April signing in to the portal will ask for a second factor.\n\nThere is nothing to do before that day.',
  },
};

type Facts<T> = Partial<Omit<T, 'id'>> & { number?: number };

/** A draft for technical contacts in both languages, unless told. */
export const anAnnouncement = ({ number = 0, ...facts }: Facts<Announcement> = {}): Announcement =>
  z.parse(announcement, {
    id: fixtureId(900 + number),
    status: 'draft',
    types: ['technical'],
    subject: texts.it.subject,
    sendAt: null,
    timezone: null,
    recipients: null,
    createdAt: '2026-03-13T09:12:00Z',
    createdBy: 'Giulia Bortolin',
    texts,
    counts: { queued: 0, sent: 0, failed: 0, bounced: 0, suppressed: 0, cancelled: 0 },
    countedOnly: 0,
    startedAt: null,
    endedAt: null,
    version: 1,
    ...facts,
  });

/** The same in the list. */
export const anAnnouncementListItem = (facts: Facts<Announcement> = {}): AnnouncementListItem =>
  z.parse(announcementListItem, anAnnouncement(facts));

/** A mail of an announcement that was taken by its server, unless told. */
export const aDelivery = ({ number = 0, ...facts }: Facts<Delivery> = {}): Delivery =>
  z.parse(delivery, {
    id: fixtureId(950 + number),
    name: 'Paolo Zanin',
    email: `paolo.zanin${number || ''}@valbrentana.example`,
    companyName: 'Officine Valbrentana',
    status: 'sent',
    attempts: 1,
    sentAt: '2026-03-13T09:14:00Z',
    reason: null,
    ...facts,
  });

/** An announcement as its customer sees it. */
export const aReceivedAnnouncement = ({
  number = 0,
  ...facts
}: Facts<ReceivedAnnouncement> = {}): ReceivedAnnouncement =>
  z.parse(receivedAnnouncement, {
    id: fixtureId(900 + number),
    senderName: 'Nordest Cloud',
    ...texts.it,
    language: 'it',
    receivedAt: '2026-03-13T09:14:00Z',
    ...facts,
  });
