import { pageQuery } from '../core/page';
import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { receivedAnnouncementPage } from './announcement.schema';

export const announcementRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/customer/announcements',
    permission: 'announcements.view',
    query: z.strictObject(pageQuery),
    response: receivedAnnouncementPage,
    summary: 'Announcements that reached a contact of the own company, the newest first, by keyset.',
  }),
};
