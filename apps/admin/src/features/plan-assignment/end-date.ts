import type { Plan } from '@tenantry/contracts/admin';

const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** `months` later, on the last day of the month where the day does not exist there. */
function addMonths(start: Date, months: number): number {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth));
}

/**
 * The last day of a licence: start + period - 1 day, as the server counts it. A month that lacks the day ends on its last
 * one: 31 January + 1 month = 28 February, so the licence is valid until 27 February. '' for an incomplete date.
 */
export function endDateOf(startDate: string, { count, unit }: Plan['period']): string {
  const start = new Date(`${startDate}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return '';
  if (unit === 'day') return dayOf(start.getTime() + (count - 1) * DAY);
  return dayOf(addMonths(start, unit === 'year' ? count * 12 : count) - DAY);
}
