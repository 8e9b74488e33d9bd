const locales = { it: 'it-IT', en: 'en-GB' } as const;
const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * An instant as it reads on the clock of a time zone, such as the customer's, who was promised 08:00. The zone is named
 * where the reader lives in another one. In a table the month is short.
 */
export function instantIn(
  instant: string,
  timeZone: string,
  language: 'it' | 'en',
  dateStyle: 'long' | 'medium' = 'long',
): string {
  const at = new Date(instant);
  const style = { dateStyle, timeStyle: 'short' } as const;
  const text = new Intl.DateTimeFormat(locales[language], { ...style, timeZone }).format(at);
  return timeZone === readersZone() ? text : `${text} (${timeZone.replaceAll('_', ' ')})`;
}
