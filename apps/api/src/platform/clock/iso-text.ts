import { DateTime } from 'luxon';

// What PostgreSQL takes, too: it knows no year 0 and no offset of 16 hours.
const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;
const INSTANT = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/;

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export const isDayText = (text: string): boolean => DAY.test(text) && DateTime.fromISO(text).isValid;

/** Whether the text is an instant as the database writes it in JSON, with its offset. */
export const isInstantText = (text: string): boolean => INSTANT.test(text) && DateTime.fromISO(text).isValid;
