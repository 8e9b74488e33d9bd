import * as z from 'zod/mini';
import { announcementId } from '../core/ids';
import { defineRoute } from '../core/route';
import {
  announcement,
  announcementChange,
  announcementListQuery,
  announcementPage,
  announcementSending,
  deliveryListQuery,
  deliveryPage,
  recipientCount,
  recipientCountQuery,
} from './announcement.schema';

const one = z.object({ id: announcementId });
const step = {
  permission: 'announcements.send',
  params: one,
  response: announcement,
  etag: true,
  ifMatch: true,
} as const;
const stale = ['staleVersion', 'preconditionRequired'] as const;

/** Mails of the own company to contacts of itself and of all that lies below, by their types (S004-02). */
export const announcementRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/announcements',
    permission: 'announcements.send',
    query: announcementListQuery,
    response: announcementPage,
    summary: 'Announcements of the own company, the newest first, by keyset.',
  }),
  get: defineRoute({
    method: 'GET',
    path: '/admin/announcements/:id',
    permission: 'announcements.send',
    params: one,
    response: announcement,
    etag: true,
    summary: 'One announcement, with what became of its mails.',
  }),
  create: defineRoute({
    method: 'POST',
    path: '/admin/announcements',
    permission: 'announcements.send',
    body: announcementChange,
    response: announcement,
    status: 201,
    etag: true,
    summary: 'Write an announcement; it goes to nobody yet.',
  }),
  update: defineRoute({
    ...step,
    method: 'PUT',
    path: '/admin/announcements/:id',
    body: announcementChange,
    errors: ['announcementNotDraft', ...stale],
    summary: 'Change a draft.',
  }),
  send: defineRoute({
    ...step,
    method: 'POST',
    path: '/admin/announcements/:id/send',
    body: announcementSending,
    errors: ['announcementNotDraft', 'sendDateInPast', ...stale],
    rate: 'mail',
    summary: 'Send a draft, at once or at a day and time.',
  }),
  cancel: defineRoute({
    ...step,
    method: 'POST',
    path: '/admin/announcements/:id/cancel',
    errors: ['announcementOver', ...stale],
    summary: 'Withdraw an announcement; of one that is being sent, the mails that have not gone.',
  }),
  recipients: defineRoute({
    method: 'GET',
    path: '/admin/announcement-recipients',
    permission: 'announcements.send',
    query: recipientCountQuery,
    response: recipientCount,
    rate: 'lookup',
    summary: 'How many addresses an announcement to these types would reach now.',
  }),
  deliveries: defineRoute({
    method: 'GET',
    path: '/admin/announcements/:id/deliveries',
    permission: 'announcements.send',
    params: one,
    query: deliveryListQuery,
    response: deliveryPage,
    summary: 'The mails of an announcement but for those to customers that manage themselves, by keyset.',
  }),
};
