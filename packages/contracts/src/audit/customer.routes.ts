import * as z from 'zod/mini';
import { page } from '../core/page';
import { defineRoute } from '../core/route';
import { customerAuditEntry, customerAuditExportQuery, customerAuditQuery } from './audit.schema';

/** The log of everything that happened in the own company, also what its partner and the platform did there. */
export const auditRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/customer/audit-entries',
    permission: 'audit.view',
    query: customerAuditQuery,
    response: page(customerAuditEntry),
    summary: 'What happened in the own company, the newest first.',
  }),
  export: defineRoute({
    method: 'GET',
    path: '/customer/audit-entries/export',
    permission: 'audit.view',
    query: customerAuditExportQuery,
    response: z.string(),
    produces: 'text/csv',
    rate: 'export',
    summary: 'The same entries as CSV, at most 50,000; X-Total-Count says how many there are.',
  }),
};
