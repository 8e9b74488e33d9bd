import { expect, it } from 'vitest';
import { changesOfOthers } from './changes-of-others';

interface Values {
  name: string;
  notes: string | null;
  period: { count: number };
}
const fields = ['name', 'notes', 'period.count'] as const;
const base: Values = { name: 'Posta', notes: null, period: { count: 12 } };
const met = (typed: Partial<Values>, newest: Partial<Values>) =>
  changesOfOthers<Values>(fields, { base, typed: { ...base, ...typed }, newest: { ...base, ...newest } }).map(
    ({ field, contested }) => [field, contested],
  );

it.each<[string, Partial<Values>, Partial<Values>, [string, boolean][]]>([
  ['nothing', {}, {}, []],
  ['what was typed alone', { name: 'Mail' }, {}, []],
  ['a field that nobody touched here', { name: 'Mail' }, { notes: 'x' }, [['notes', false]]],
  ['a field that was changed on both sides', { name: 'Mail' }, { name: 'Post' }, [['name', true]]],
  ['the same change on both sides', { name: 'Post' }, { name: 'Post' }, [['name', false]]],
  ['a change that was typed and taken back', { name: 'Posta' }, { name: 'Post' }, [['name', false]]],
  ['an empty text for nothing', { notes: '' }, { notes: '' }, []],
  ['a field within a field', { period: { count: 6 } }, { period: { count: 24 } }, [['period.count', true]]],
  [
    'several, in the order of the form',
    { period: { count: 6 } },
    { period: { count: 24 }, name: 'Post' },
    [
      ['name', false],
      ['period.count', true],
    ],
  ],
])('CC-04 sees %s', (_, typed, newest, expected) => expect(met(typed, newest)).toEqual(expected));

it('CC-04 keeps all three values of a contested field', () => {
  const [change] = changesOfOthers<Values>(fields, {
    base,
    typed: { ...base, name: 'Mail' },
    newest: { ...base, name: 'Post' },
  });
  expect(change).toEqual({ field: 'name', before: 'Posta', theirs: 'Post', mine: 'Mail', contested: true });
});

it('compares a list by what it holds', () => {
  const lists = { base: { types: ['a'] }, typed: { types: ['a', 'b'] }, newest: { types: ['a', 'b'] } };
  expect(changesOfOthers<{ types: string[] }>(['types'] as never, lists)).toMatchObject([{ contested: false }]);
  expect(changesOfOthers<{ types: string[] }>(['types'] as never, { ...lists, newest: { types: ['a'] } })).toEqual([]);
});
