const dayParts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The calendar day of an instant in a time zone, as `YYYY-MM-DD`; in the browser's own zone where that one is unknown. */
export function dayIn(timeZone: string, instant: string | Date): string {
  const at = new Date(instant);
  try {
    return new Intl.DateTimeFormat('en-CA', { ...dayParts, timeZone }).format(at);
  } catch {
    return new Intl.DateTimeFormat('en-CA', dayParts).format(at);
  }
}

/** The calendar day it is now in a time zone. */
export const todayIn = (timeZone: string): string => dayIn(timeZone, new Date());
