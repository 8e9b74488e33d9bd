import * as z from 'zod/mini';
import { page } from '../core/page';
import { defineRoute } from '../core/route';
import { auditEntry, auditExportQuery, auditQuery } from './audit.schema';

/** The log of everything that happened in the own company and below it. */
export const auditRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/audit-entries',
    permission: 'audit.view',
    query: auditQuery,
    response: page(auditEntry),
    summary: 'What happened in the own company and below it, the newest first.',
  }),
  export: defineRoute({
    method: 'GET',
    path: '/admin/audit-entries/export',
    permission: 'audit.view',
    query: auditExportQuery,
    response: z.string(),
    produces: 'text/csv',
    rate: 'export',
    summary: 'The same entries as CSV, at most 50,000; X-Total-Count says how many there are.',
  }),
};
