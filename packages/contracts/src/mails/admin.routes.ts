import * as z from 'zod/mini';
import { plannedDay } from '../core/fields';
import { mailId, tenantId } from '../core/ids';
import { defineRoute } from '../core/route';
import { mail } from './mail.schema';

const step = {
  method: 'POST',
  permission: 'mails.manage',
  params: z.object({ id: mailId }),
  response: mail,
  etag: true,
  ifMatch: true,
  errors: ['mailNotPending', 'sendDateInPast', 'staleVersion', 'preconditionRequired'],
} as const;

export const mailRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/customers/:id/mails',
    permission: 'mails.view',
    params: z.object({ id: tenantId }),
    response: z.object({ items: z.array(mail) }),
    summary: 'The mails of a customer, the newest first.',
  }),
  reschedule: defineRoute({
    ...step,
    path: '/admin/mails/:id/schedule',
    body: z.strictObject({ date: plannedDay }),
    summary: 'Move a mail that has not gone to 08:00 of another day.',
  }),
  sendNow: defineRoute({ ...step, path: '/admin/mails/:id/send', summary: 'Send a waiting mail at once.' }),
  cancel: defineRoute({ ...step, path: '/admin/mails/:id/cancel', summary: 'Withdraw a mail that has not gone.' }),
};
