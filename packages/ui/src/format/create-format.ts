import type { Language } from '../i18n/languages';

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };
const LONGEST_IN_SECONDS = 90;
const plainDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Dates, numbers and money as a language writes them. Takes ISO strings: a plain date (`2026-04-01`) is the same day everywhere,
 * an instant is shown in the reader's own time zone. Empty or unreadable input gives an empty string.
 */
export function createFormat(language: Language) {
  const locale = locales[language];
  const day: Intl.DateTimeFormatOptions = {
    day: language === 'it' ? '2-digit' : 'numeric',
    month: language === 'it' ? '2-digit' : 'short',
    year: 'numeric',
  };
  const relative = (numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(locale, { numeric });
  const show = (value: string | null | undefined, options: Intl.DateTimeFormatOptions): string => {
    if (!value) return '';
    // A plain date read as local midnight would slip to the day before, west of Greenwich.
    const isPlain = plainDate.test(value);
    const date = new Date(isPlain ? `${value}T00:00:00Z` : value);
    if (Number.isNaN(date.getTime())) return '';
    return new Intl.DateTimeFormat(locale, isPlain ? { ...day, timeZone: 'UTC' } : options).format(date);
  };
  return {
    language,
    date: (value: string | null | undefined) => show(value, day),
    dateTime: (value: string | null | undefined) => show(value, { ...day, hour: '2-digit', minute: '2-digit' }),
    /** The time of day of an instant. */
    time: (value: string | null | undefined) => show(value, { hour: '2-digit', minute: '2-digit' }),
    /** An instant to the second, with the name of the reader's zone: for what may be held against another clock. */
    exactTime: (value: string | null | undefined) =>
      show(value, { ...day, hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' }),
    /** Days from today, negative for the past: "yesterday", "oggi", "tra 2 giorni"; beyond a day a number says more than "dopodomani". */
    relativeDays: (days: number) => relative(Math.abs(days) <= 1 ? 'auto' : 'always').format(days, 'day'),
    /** How long to wait: seconds where they are few, whole minutes beyond, rounded up. */
    wait: (seconds: number) => {
      const [value, unit] = seconds <= LONGEST_IN_SECONDS ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
    },
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locale, { useGrouping: 'always', ...options }).format(value),
    /** `minorUnits` are cents, or whatever the currency's smallest part is. */
    money: (minorUnits: number, currency: string) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always' });
      return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
  };
}

export type Format = ReturnType<typeof createFormat>;
