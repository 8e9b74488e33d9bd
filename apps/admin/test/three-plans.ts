import { aPlan, mailboxes } from '@tenantry/contracts/fixtures';

/** Three plans, the last two of the same product. */
export const plans = [
  aPlan(1, { name: 'Suite Ufficio' }),
  aPlan(2, {
    name: 'Posta 50 GB',
    unitLabels: mailboxes,
    minUnits: 1,
    stepUnits: 1,
    period: { count: 1, unit: 'month' },
    unitPrice: 250,
  }),
  aPlan(3, { name: 'Posta 100 GB', unitLabels: mailboxes, product: 2 }),
];
