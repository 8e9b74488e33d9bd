import type { Licence } from '@tenantry/contracts';

/**
 * Those among the licences whose end is near, the one that needs its reader most first: one that lapses before one that
 * renews by itself, then the one that ends earlier.
 */
export const mostUrgent = (licences: readonly Licence[]): Licence[] =>
  licences
    .filter(({ status }) => status === 'expiring')
    .toSorted((a, b) => Number(a.autoRenew) - Number(b.autoRenew) || a.endDate.localeCompare(b.endDate));

/** Days from the reader's today to a calendar day, negative for the past. */
export function daysUntil(day: string, now = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(day) - today) / 86_400_000);
}
