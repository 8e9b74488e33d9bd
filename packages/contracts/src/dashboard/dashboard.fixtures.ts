import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { mailboxes, seats } from '../plans/plan.fixtures';
import { dashboard, type Dashboard } from './admin.routes';

/** The figures of a partner with some years of business, unless told. */
export const aDashboard = (facts: Partial<Dashboard> = {}): Dashboard =>
  z.parse(dashboard, {
    customers: { active: 214, newThisMonth: 6 },
    licences: { active: 512, expiring: 8, scheduled: 3 },
    units: [
      { unitLabels: seats, units: 3240 },
      { unitLabels: mailboxes, units: 1290 },
    ],
    mails: { scheduled: 4, failed: 2 },
    growth: [171, 174, 178, 181, 181, 186, 190, 195, 198, 201, 208, 214].map((customers, index) => ({
      month: `2026-${String(index + 1).padStart(2, '0')}`,
      customers,
    })),
    renewals: [
      {
        customerId: fixtureId(1001),
        customerName: 'Ceramiche Montelupaia S.r.l.',
        planName: 'Posta Business',
        units: 45,
        unitLabels: mailboxes,
        endDate: '2027-01-12',
      },
    ],
    recentCustomers: [
      {
        id: fixtureId(1000),
        name: 'Segheria Val Cordara',
        partnerName: 'Nordest Cloud',
        createdAt: '2026-11-02T09:00:00.000Z',
      },
    ],
    ...facts,
  });
