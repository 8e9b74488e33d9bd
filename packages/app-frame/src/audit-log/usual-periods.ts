import type { Period } from '@tenantry/ui';

/** The calendar day of an instant on the reader's own clock, as `YYYY-MM-DD`. */
export const readersDay = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** The last `days` calendar days up to today, on the reader's own clock. */
export function lastDays(days: number, now: Date): Period {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1));
  return { from: readersDay(first), to: readersDay(now) };
}
