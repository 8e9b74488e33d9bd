import * as z from 'zod/mini';

// People copy codes with the blanks and dashes that they are shown with.
const withoutGaps = z.overwrite<string>((value) => value.replaceAll(/[\s-]/gu, ''));

/** Six digits of an authenticator app; `123 456` is taken as well. */
export const totpCode = z.string().check(
  z.maxLength(20),
  withoutGaps,
  z.minLength(1),
  z.refine((value) => value === '' || /^\d{6}$/.test(value), { error: 'sixDigits' }),
);

/** Signs of a recovery code: digits and letters that nobody mistakes for each other. */
export const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 24 signs of 5 bits: more than anybody tries, so that a plain hash is enough to keep them (ASVS 6.5.2). */
export const RECOVERY_CODE_LENGTH = 24;
export const RECOVERY_CODES = 10;

const asWritten: Record<string, string> = { O: '0', I: '1', L: '1' };

/** A recovery code as somebody types it: in small letters, with or without its dashes, with an `O` for a zero. */
export const recoveryCode = z.string().check(
  z.maxLength(60),
  withoutGaps,
  z.overwrite((value) => value.toUpperCase().replaceAll(/[OIL]/g, (sign) => asWritten[sign] ?? sign)),
  z.minLength(1),
  z.refine(
    (value) =>
      value === '' ||
      (value.length === RECOVERY_CODE_LENGTH && [...value].every((sign) => RECOVERY_ALPHABET.includes(sign))),
    {
      error: 'recoveryCodeFormat',
    },
  ),
);

/** The codes of one set, as they are shown: once, in groups of four signs. */
export const recoveryCodes = z.array(z.string());
