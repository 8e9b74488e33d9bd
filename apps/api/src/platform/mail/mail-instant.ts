/** An instant in words, on the clock of a time zone. */
export const mailInstant = (iso: string, language: 'it' | 'en', timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso));
