import { todayIn } from './calendar-day';

const dayMs = 86_400_000;

/** Days from today, in the reader's own zone, to a calendar day; negative for the past. */
export const daysUntil = (day: string): number =>
  Math.round((Date.parse(day) - Date.parse(todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone))) / dayMs);
