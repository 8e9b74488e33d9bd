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
