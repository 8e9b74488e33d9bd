import * as z from 'zod/mini';
import { day, instant } from '../core/fields';
import { tenantId } from '../core/ids';
import { defineRoute } from '../core/route';
import { unitLabels } from '../licences/licence.schema';

export const dashboard = z.object({
  customers: z.object({ active: z.number(), newThisMonth: z.number() }),
  licences: z.object({ active: z.number(), expiring: z.number(), scheduled: z.number() }),
  /** Units of live licences by unit type: never added across types. */
  units: z.array(z.object({ unitLabels, units: z.number() })),
  mails: z.object({ scheduled: z.number(), failed: z.number() }),
  /** Customers at the end of each of the last twelve months, the oldest first. */
  growth: z.array(z.object({ month: z.string(), customers: z.number() })),
  renewals: z.array(
    z.object({
      customerId: tenantId,
      customerName: z.string(),
      planName: z.string(),
      units: z.number(),
      unitLabels,
      endDate: day,
    }),
  ),
  recentCustomers: z.array(z.object({ id: tenantId, name: z.string(), partnerName: z.string(), createdAt: instant })),
});
export type Dashboard = z.infer<typeof dashboard>;

export const dashboardRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/admin/dashboard',
    permission: 'dashboard.view',
    response: dashboard,
    summary: 'The first figures of the own subtree.',
  }),
};
