import * as z from 'zod/mini';

// C0 and C1 controls, bidi overrides and zero-width characters: they make a name look like another one (IN-06).
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const INVISIBLE_BUT_LINE_BREAKS =
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

const without = (pattern: RegExp) =>
  z.refine<string>((value) => !pattern.test(value), { error: 'controlCharacters', abort: true });

/** One line of required text: trimmed, Unicode NFC, 1 to `max` characters, no invisible characters. */
export const line = (max: number) =>
  z.string().check(z.normalize('NFC'), z.trim(), without(INVISIBLE), z.minLength(1), z.maxLength(max));

/** One line of optional text: an empty field is stored as `null`. */
export const optionalLine = (max: number) =>
  z.pipe(
    z.nullable(z.string().check(z.normalize('NFC'), z.trim(), without(INVISIBLE), z.maxLength(max))),
    z.transform((value) => (value === '' ? null : value)),
  );

/** Several lines of optional text. */
export const optionalText = (max: number) =>
  z.pipe(
    z.nullable(z.string().check(z.normalize('NFC'), z.trim(), without(INVISIBLE_BUT_LINE_BREAKS), z.maxLength(max))),
    z.transform((value) => (value === '' ? null : value)),
  );

// Narrower than RFC 5321 on purpose: no quoted local parts, no comments, no address literals. Every address that passes
// can stand alone in a mail header (JB-06).
const ADDRESS =
  /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])$/u;

/** One e-mail address, kept as typed apart from outer blanks and Unicode form. */
export const email = z.string().check(
  z.normalize('NFC'),
  z.trim(),
  z.minLength(1),
  z.maxLength(254),
  z.refine((value) => value === '' || (ADDRESS.test(value) && !INVISIBLE.test(value)), { error: 'invalidEmail' }),
);

/** An optional e-mail address: an empty field is stored as `null`. */
export const optionalEmail = z.pipe(
  z.nullable(
    z.string().check(
      z.normalize('NFC'),
      z.trim(),
      z.maxLength(254),
      z.refine((value) => value === '' || (ADDRESS.test(value) && !INVISIBLE.test(value)), { error: 'invalidEmail' }),
    ),
  ),
  z.transform((value) => (value === '' ? null : value)),
);

/** A calendar day, `YYYY-MM-DD`, without a time or a zone. */
export const day = z.iso.date();

/** An instant in UTC, ISO 8601. */
export const instant = z.string();

export const language = z.enum(['it', 'en']);
export type Language = z.infer<typeof language>;

const isTimezone = (value: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** An IANA time zone, such as `Europe/Rome`. */
export const timezone = z
  .string()
  .check(z.minLength(1), z.maxLength(60), z.regex(/^[A-Za-z]/), z.refine(isTimezone, { error: 'invalidChoice' }));

/** An amount in minor units of its currency (euro cents). */
export const minorUnits = z.int().check(z.minimum(0), z.maximum(100_000_000));
