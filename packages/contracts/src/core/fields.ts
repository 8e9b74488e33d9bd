import * as z from 'zod/mini';
import { looksLikeAnotherName } from './look-alikes';

// What makes a name look like another one, or like nothing (IN-06): controls, what turns the reading direction, what is
// not drawn, a blank that is none. Half a character (a lone surrogate) no database takes. A sign may still choose its
// colourful form: U+FE0F after a pictograph.
const HIDDEN =
  '\\p{Cs}\\p{Bidi_Control}\\u2028\\u2029\\u2800\\ufff9-\\ufffb]|(?<!\\p{Extended_Pictographic})\\ufe0f|(?!\\ufe0f)\\p{Default_Ignorable_Code_Point}';
const INVISIBLE = new RegExp(`[\\p{Cc}${HIDDEN}`, 'u');
const INVISIBLE_BUT_LINE_BREAKS = new RegExp(
  `[\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f${HIDDEN}`,
  'u',
);

const without = (pattern: RegExp) =>
  z.refine<string>((value) => !pattern.test(value), { error: 'controlCharacters', abort: true });

/** Refuses a line with anything in it that is not to be seen. */
export const nothingHidden = without(INVISIBLE);

/** Blanks of all widths, one or many, look alike: they become one. */
export const oneBlank = z.overwrite<string>((value) => value.replace(/\p{Zs}+/gu, ' '));

/** One line of required text: trimmed, single blanks, Unicode NFC, 1 to `max` characters, no invisible characters. */
export const line = (max: number) =>
  z.string().check(z.normalize('NFC'), oneBlank, z.trim(), nothingHidden, z.minLength(1), z.maxLength(max));

const LONGEST_NAME = 200;

/** What a name of several alphabets is refused with: whoever reads it could take it for another one (IN-06). */
export const noLookAlike = z.refine<string>((value) => !looksLikeAnotherName(value), {
  error: 'mixedScript',
  // Longer than any name: refused for that, and looking at each of its letters would only take time (IN-07).
  when: ({ value, issues }) => issues.length === 0 && typeof value === 'string' && value.length <= LONGEST_NAME,
});

/** One line of optional text: an empty field is stored as `null`. */
export const optionalLine = (max: number) =>
  z.pipe(
    z.nullable(z.string().check(z.normalize('NFC'), oneBlank, z.trim(), nothingHidden, z.maxLength(max))),
    z.transform((value) => (value === '' ? null : value)),
  );

/** Several lines of required text. */
export const text = (max: number) =>
  z.string().check(z.normalize('NFC'), z.trim(), without(INVISIBLE_BUT_LINE_BREAKS), z.minLength(1), z.maxLength(max));

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

/** A day that somebody plans with: in years that the database and every calendar on the way can hold and add to. */
export const plannedDay = z.iso
  .date()
  .check(z.refine((value) => value >= '1900' && value < '3000', { error: 'invalidDate' }));

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
