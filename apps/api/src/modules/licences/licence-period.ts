import type { PeriodUnit } from '@tenantry/contracts';
import { DateTime } from 'luxon';

/**
 * The last day of a licence: start plus period, less one day. From the 31st a shorter month ends at its own last day
 * (31 January plus a month runs to 27 February). Days are calendar days: no zone, no clock.
 */
export function lastDay(start: string, period: { count: number; unit: PeriodUnit }): string {
  const end = DateTime.fromISO(start, { zone: 'utc' })
    .plus({ [period.unit]: period.count })
    .minus({ day: 1 });
  return end.toFormat('yyyy-MM-dd');
}

/**
 * Days before its end from which a licence counts as expiring: what the plan says, at most a third of its length. A licence
 * of a month would otherwise be about to expire on the day it begins.
 */
export function noticeDays(start: string, end: string, wanted: number): number {
  const length = DateTime.fromISO(end, { zone: 'utc' }).diff(DateTime.fromISO(start, { zone: 'utc' }), 'days').days + 1;
  return Math.min(wanted, Math.floor(length / 3));
}
