import { expect, it } from 'vitest';
import { resources } from './resources';

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).toSorted();

it.each(Object.keys(resources.it) as (keyof typeof resources.it)[])(
  '%s says the same in both languages',
  (namespace) => {
    const italian = flat(resources.it[namespace]);
    const english = new Map(flat(resources.en[namespace]));
    expect(italian.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, text] of italian)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  },
);
