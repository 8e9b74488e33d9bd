import { expect, it } from 'vitest';
import { secondFactorTexts } from './second-factor-texts';

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').toSorted();

it('says the same in both languages', () => {
  const english = flat(secondFactorTexts.en);
  expect(flat(secondFactorTexts.it).map(([key, text]) => [key, placeholders(text)])).toEqual(
    english.map(([key, text]) => [key, placeholders(text)]),
  );
});
