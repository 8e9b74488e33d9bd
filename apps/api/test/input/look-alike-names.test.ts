import { looksLikeAnotherName } from '@tenantry/contracts';
import { partnerRoutes } from '@tenantry/contracts/admin';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Given } from '../factories/given';
import { scale } from '../support/scale';
import { createTestApp } from '../support/test-app';

// Pairs as a reader sees them, apart from the tables of the product: Cyrillic, Greek and wide letters after the Latin one.
const TWINS = [
  ['A', 'А', 'Α', 'Ａ'],
  ['B', 'В', 'Β', 'Ｂ'],
  ['C', 'С', 'Ϲ', 'Ｃ'],
  ['E', 'Е', 'Ε', 'Ｅ'],
  ['H', 'Н', 'Η', 'Ｈ'],
  ['K', 'К', 'Κ', 'Ｋ'],
  ['M', 'М', 'Μ', 'Ｍ'],
  ['O', 'О', 'Ο', 'Ｏ'],
  ['P', 'Р', 'Ρ', 'Ｐ'],
  ['T', 'Т', 'Τ', 'Ｔ'],
  ['X', 'Х', 'Χ', 'Ｘ'],
  ['a', 'а', 'α', 'ａ'],
  ['c', 'с', 'ϲ', 'ｃ'],
  ['e', 'е', 'ｅ'],
  ['i', 'і', 'ι', 'ｉ'],
  ['j', 'ј', 'ϳ', 'ｊ'],
  ['o', 'о', 'ο', 'ｏ'],
  ['p', 'р', 'ρ', 'ｐ'],
  ['s', 'ѕ', 'ｓ'],
  ['x', 'х', 'χ', 'ｘ'],
  ['y', 'у', 'γ', 'ｙ'],
] as const;
const ALONE = [...'bfgmtzRDФЖшщλΔΩ3ì馬', ' ', ' ', '-', '.'];

/** One place of a name: a letter alone, or one of several that look the same, one for each of two names. */
const place = fc.oneof(
  fc.constantFrom(...ALONE).map((letter) => [letter, letter] as const),
  fc.constantFrom(...TWINS).chain((letters) => fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters))),
);
const twoNames = fc.array(place, { minLength: 1, maxLength: 12 }).map((places) => ({
  one: places.map(([letter]) => letter).join(''),
  other: places.map(([, letter]) => letter).join(''),
}));

it('IN-06 takes at most one of two names that look the same', () => {
  let differing = 0;
  fc.assert(
    fc.property(twoNames, ({ one, other }) => {
      fc.pre(one !== other);
      differing += 1;
      expect([one, other].filter((name) => !looksLikeAnotherName(name)).length).toBeLessThan(2);
    }),
    { numRuns: scale(3000, 200_000), seed: 20_261_121 },
  );
  expect(differing).toBeGreaterThanOrEqual(3000);
});

it.each([
  ['Latin', [...'ABCEHKMOPTXaceiopsxybdfgmtz '], ''],
  ['Cyrillic', [...'АВСЕНКМОРТХасеіорѕхубгджлф '], 'Ж'],
  ['Greek', [...'ΑΒΕΗΚΜΟΡΤΧαιορχγβδζθ '], 'Δ'],
])('IN-06 takes every name in the %s alphabet that has a letter of its own', (_, letters, own) => {
  const names = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(names, (name) => {
      expect(looksLikeAnotherName(`${name.join('')}${own}`)).toBe(false);
    }),
    { numRuns: scale(500, 20_000), seed: 20_261_121 },
  );
});

it('IN-06 tells at the field which name could be taken for another', async () => {
  const target = await createTestApp();
  const given = new Given(target);
  const partner = await given.partner();
  const platform = await given.platform();
  const customer = await given.createCustomer(partner.admin, { company: 'Alpin\u0430', accountName: 'СОРА' });
  const below = await platform.call(
    partnerRoutes.create,
    { body: { ...given.customerInput(), name: 'Alpin\u0430' } },
    { 'idempotency-key': given.unique('key') },
  );
  await target.close();
  expect(customer.status).toBe(422);
  expect(customer.problem.errors).toEqual([
    { field: 'accountName', code: 'mixedScript' },
    { field: 'company', code: 'mixedScript' },
  ]);
  expect(below.problem.errors).toContainEqual({ field: 'name', code: 'mixedScript' });
});
