import type { Licence } from '@tenantry/contracts';

const live: readonly Licence['status'][] = ['active', 'expiring', 'scheduled'];

/** Whether a licence still counts: it runs, or will. */
export const isLive = ({ status }: Licence): boolean => live.includes(status);

/** The running licence that ends first. */
export const nextToExpire = (licences: readonly Licence[]): Licence | undefined =>
  licences
    .filter(({ status }) => status === 'active' || status === 'expiring')
    .toSorted((a, b) => a.endDate.localeCompare(b.endDate))[0];

/** Whole days between two calendar days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
