import { useFormat } from '@tenantry/ui';

/** Names a month given as `YYYY-MM`: "mar" beside an axis, "marzo 2026" in a sentence or a table. */
export function useMonthName() {
  const { language } = useFormat();
  return (month: string, length: 'short' | 'long') =>
    new Intl.DateTimeFormat(language, {
      month: length,
      ...(length === 'long' && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`));
}
