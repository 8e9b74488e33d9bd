import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountName } from '../customers/customer.schema';
import { planAssignments } from '../licences/licence.schema';
import { planChange } from '../plans/plan.schema';
import { newPassword } from '../sessions/session.schema';
import { fieldProblems } from './field-issues';
import { email, line, optionalEmail, timezone } from './fields';

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
  ['a name that turns the reading direction', line(10), 'a\u202eb', ['controlCharacters']],
  ['a zone', timezone, 'Europe/Rome', []],
  ['no zone', timezone, 'Europe/Atlantis', ['invalidChoice']],
  ['S001-07 an account name', accountName, 'Officine 2000_a-b.c', []],
  ['S001-07 an account name too short', accountName, 'ab', ['tooShort']],
  ['S001-07 an account name with a slash', accountName, 'a/b/c', ['invalidFormat']],
  ['a password of 12', newPassword, 'x'.repeat(12), []],
  ['a password of 11', newPassword, 'x'.repeat(11), ['passwordTooShort']],
  ['a password of 12 signs outside of the base plane', newPassword, '🦊'.repeat(12), []],
])('takes or refuses %s', (_, schema, value, codes) => expect(codesOf(schema, value)).toEqual(codes));

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
    { field: 'maxUnits', code: 'tooSmall' },
  ]);
});

it('IN-01 names every field that does not belong', () => {
  const problems = fieldProblems(
    z.strictObject({ a: z.string() }).safeParse({ a: 'x', b: 1, c: 2 }).error?.issues ?? [],
  );
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['b unknownField', 'c unknownField']);
});
