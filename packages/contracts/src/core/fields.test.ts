import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountName, newCustomer } from '../customers/customer.schema';
import { planAssignment, planAssignments } from '../licences/licence.schema';
import { accountMail } from '../mails/mail.schema';
import { newPartner } from '../partners/partner.schema';
import { planChange } from '../plans/plan.schema';
import { newPassword } from '../sessions/session.schema';
import { fieldProblems } from './field-issues';
import {
  day,
  email,
  line,
  minorUnits,
  optionalEmail,
  optionalLine,
  optionalText,
  plannedDay,
  timezone,
} from './fields';

const codesOf = (schema: z.ZodMiniType, value: unknown) =>
  fieldProblems(schema.safeParse(value).error?.issues ?? []).map(({ code }) => code);

it.each<[string, z.ZodMiniType, unknown, string[]]>([
  ['an address', email, 'lucia@valbrentana.example', []],
  ['an address with an accent and umlauts', email, 'lucià@bücher.example', []],
  ['no address', email, '', ['required']],
  ['blanks for an address', email, '   ', ['required']],
  ['an address without a domain', email, 'lucia@', ['invalidEmail']],
  ['two addresses', email, 'a@b.example, c@d.example', ['invalidEmail']],
  ['a name with an address (JB-06)', email, 'Lucia <lucia@b.example>', ['invalidEmail']],
  ['a header in an address (JB-06)', email, 'a@b.example\r\nBcc: c@d.example', ['invalidEmail']],
  ['an optional address left empty', optionalEmail, '', []],
  ['a name', line(10), 'Perù', []],
  ['a name too long', line(3), 'Perù', ['tooLong']],
  ['a name with a line break', line(10), 'a\nb', ['controlCharacters']],
  ['IN-06 a name that turns the reading direction', line(10), 'a\u202eb', ['controlCharacters']],
  ['IN-06 a name with an Arabic letter mark', line(10), 'a\u061cb', ['controlCharacters']],
  ['IN-06 a name with a blank of no width', line(10), 'a\u200bb', ['controlCharacters']],
  ['IN-06 a name with a soft hyphen', line(10), 'a\u00adb', ['controlCharacters']],
  ['IN-06 a name with a letter that is not drawn', line(10), 'a\u3164b', ['controlCharacters']],
  ['IN-06 a name of an empty Braille cell', line(10), '\u2800', ['controlCharacters']],
  ['IN-06 a name with half a character', line(10), 'a\ud800', ['controlCharacters']],
  ['IN-06 a name with a letter and the sign for a colourful form', line(10), 'a\ufe0f', ['controlCharacters']],
  ['IN-06 a name with a colourful heart', line(10), 'caffè \u2764\ufe0f', []],
  ['a zone', timezone, 'Europe/Rome', []],
  ['no zone', timezone, 'Europe/Atlantis', ['invalidChoice']],
  ['S001-07 an account name', accountName, 'Officine 2000_a-b.c', []],
  ['S001-07 an account name too short', accountName, 'ab', ['tooShort']],
  ['IN-06 an account name of two alphabets', accountName, 'Alpinа', ['mixedScript']],
  ['IN-06 a company of two alphabets', newCustomer.shape.company, 'Alpinа', ['mixedScript']],
  ['IN-06 a partner that reads as a Latin name', newPartner.shape.name, 'СОРА', ['mixedScript']],
  ['S001-07 an account name with a slash', accountName, 'a/b/c', ['invalidFormat']],
  ['AU-03 a password of 12', newPassword, 'due mele blu', []],
  ['AU-03 a password of 11', newPassword, 'due mele bl', ['passwordTooShort']],
  ['AU-03 a password of 12 signs outside of the base plane', newPassword, '🦊🐘🐳🦀🐌🐝🦋🐢🐙🦉🐺🦄', []],
  [
    'AU-03 a password of 6 signs, written as 12',
    newPassword,
    'e\u0300a\u0301o\u0302u\u0300i\u0301n\u0303',
    ['passwordTooShort'],
  ],
  ['AU-03 a password of 256 emoji', newPassword, '🦊🐘🐳🦀🐌🐝🦋🐢'.repeat(32), []],
  ['AU-03 a password of 257 signs', newPassword, `${'due mele blu '.repeat(19)}due mele b`, ['tooLong']],
  ['AU-03 a password with half a character', newPassword, 'due mele blu\ud800', ['controlCharacters']],
  ['AU-03 a password of one sign', newPassword, 'x'.repeat(40), ['passwordTooCommon']],
  ['AU-03 a password of a piece over and over', newPassword, 'ab1!ab1!ab1!ab', ['passwordTooCommon']],
  ['AU-03 a password along the digits', newPassword, '123456789012', ['passwordTooCommon']],
  ['AU-03 a password down the alphabet', newPassword, 'zyxwvutsrqpo', ['passwordTooCommon']],
  ['AU-03 a password along the keys', newPassword, 'QWERTYUIOPasdf', ['passwordTooCommon']],
  ['AU-03 a password of digits that nobody foretells', newPassword, '730914468205', []],
  ['AU-03 a password of small letters alone', newPassword, 'melablupioggia', []],
])('takes or refuses %s', (_, schema, value, codes) => expect(codesOf(schema, value)).toEqual(codes));

it.each<[string, z.ZodMiniType, unknown, string[]]>([
  ['a day', day, '2026-12-31', []],
  ['the 29th of February of a leap year', day, '2028-02-29', []],
  ['the 29th of February of another year', day, '2027-02-29', ['invalidDate']],
  ['a day written the Italian way', day, '31/12/2026', ['invalidDate']],
  ['an instant for a day', day, '2026-12-31T08:00:00Z', ['invalidDate']],
  ['no day', day, undefined, ['required']],
  ['IN-03 a day to plan with', plannedDay, '2999-12-31', []],
  ['IN-03 a day of the year 0', plannedDay, '0000-01-01', ['invalidDate']],
  ['IN-03 a day that cannot be added to', plannedDay, '9999-12-31', ['invalidDate']],
  ['one unit', planAssignment.shape.units, 1, []],
  ['a million units', planAssignment.shape.units, 1_000_000, []],
  ['no unit', planAssignment.shape.units, 0, ['tooSmall']],
  ['more than a million units', planAssignment.shape.units, 1_000_001, ['tooBig']],
  ['half a unit', planAssignment.shape.units, 1.5, ['notAnInteger']],
  ['units left out', planAssignment.shape.units, undefined, ['required']],
  ['a price of nothing', minorUnits, 0, []],
  ['a price below nothing', minorUnits, -1, ['tooSmall']],
  ['a part of a cent', minorUnits, 0.5, ['notAnInteger']],
  ['S001-16 a mail that goes at once', accountMail, { when: 'now' }, []],
  ['S001-16 a mail for a day', accountMail, { when: 'date', date: '2026-12-31' }, []],
  ['S001-16 a mail for no day', accountMail, { when: 'date' }, ['required']],
  ['S001-16 a mail at some time', accountMail, { when: 'later' }, ['invalidChoice']],
])('takes or refuses %s', (_, schema, value, codes) => expect(codesOf(schema, value)).toEqual(codes));

it.each<[string, z.ZodMiniType, unknown, unknown]>([
  ['an address without its outer blanks', email, '  lucia@b.example ', 'lucia@b.example'],
  ['an accent in one character', line(10), 'Peru\u0300', 'Per\u00f9'],
  ['IN-06 one blank for blanks of any width', line(20), 'Valle\u00a0 \u3000Brentana', 'Valle Brentana'],
  ['an empty line as nothing', optionalLine(10), '  ', null],
  ['an empty address as nothing', optionalEmail, '', null],
  ['line breaks in a text', optionalText(10), 'a\nb', 'a\nb'],
  ['an account name as it was typed', accountName, ' Officine Valbrentana ', 'Officine Valbrentana'],
])('keeps %s', (_, schema, value, kept) => expect(z.parse(schema, value)).toEqual(kept));

it('S001-32 refuses the same plan twice, at the second row', () => {
  const row = { planId: '00000000-0000-4000-8000-000000000001', units: 1, startDate: '2026-12-01' };
  const problems = fieldProblems(planAssignments.safeParse([row, row]).error?.issues ?? []);
  expect(problems).toEqual([{ field: '1.planId', code: 'duplicateProduct' }]);
});

it('refuses a plan whose maximum lies below its minimum, at the maximum', () => {
  const plan = {
    name: 'Piano',
    productId: '00000000-0000-4000-8000-000000000001',
    versionType: 'full',
    period: { count: 1, unit: 'month' },
    minUnits: 10,
    maxUnits: 5,
    stepUnits: 1,
    unitPrice: null,
    currency: 'EUR',
    enabled: true,
    visibleToSubPartners: false,
  };
  expect(fieldProblems(planChange.safeParse(plan).error?.issues ?? [])).toEqual([
    { field: 'maxUnits', code: 'belowMinimum' },
  ]);
  expect(fieldProblems(planChange.safeParse({ ...plan, name: '' }).error?.issues ?? [])).toEqual([
    { field: 'name', code: 'required' },
    { field: 'maxUnits', code: 'belowMinimum' },
  ]);
});

it('IN-01 names every field that does not belong', () => {
  const problems = fieldProblems(
    z.strictObject({ a: z.string() }).safeParse({ a: 'x', b: 1, c: 2 }).error?.issues ?? [],
  );
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['b unknownField', 'c unknownField']);
});
