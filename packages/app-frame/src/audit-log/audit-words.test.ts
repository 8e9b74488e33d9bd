import { expect, it } from 'vitest';
import { actionIcon } from './action-icons';
import { actions, events, systemActors } from './api-events';
import { auditTexts } from './audit-texts';
import { isSystem } from './system-actors';

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').toSorted();
const keyOf = (action: string) => action.replace('.', '_');
const sentences = Object.entries(auditTexts.it.action).map(([key, text]) => ({
  key: key.replace(/_(one|many|other)$/, ''),
  text,
}));

it('says the same in both languages', () => {
  const english = new Map(flat(auditTexts.en));
  expect([...english.keys()]).toEqual(flat(auditTexts.it).map(([key]) => key));
  for (const [key, text] of flat(auditTexts.it))
    expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
});

it('LG-03 has a sentence and an icon of its own for every action of the API', () => {
  expect(actions).toEqual(expect.arrayContaining(['customer.created', 'unit_type.updated', 'mail.rescheduled']));
  expect(actions.filter((action) => !sentences.some(({ key }) => key === keyOf(action)))).toEqual([]);
  expect(actions.filter((action) => actionIcon(action) === actionIcon('no.such_action'))).toEqual([]);
});

it('LG-03 fills every sentence from the values that its action comes with', () => {
  expect(events).toContainEqual({ action: 'user.invited', values: ['name', 'role'] });
  const gaps = events.flatMap(({ action, values }) =>
    sentences
      .filter(({ key }) => key === keyOf(action))
      .flatMap(({ text }) => placeholders(text))
      .filter((name) => !values.includes(name))
      .map((name) => `${action} has no ${name}`),
  );
  expect(gaps).toEqual([]);
});

it('LG-03 has a word for every value of an action', () => {
  const words = new Set(Object.keys(auditTexts.it.field));
  expect(events.flatMap(({ values }) => values).filter((name) => !words.has(name))).toEqual([]);
});

it('LG-03 calls every work without a person the system, and nobody whose name was erased', () => {
  expect(systemActors).toContain('sign-in');
  expect(systemActors.filter((actorName) => !isSystem({ actorName }))).toEqual([]);
  expect(isSystem({ actorName: null, erased: true })).toBe(false);
  expect(isSystem({ actorName: 'Lucia Ferraro' })).toBe(false);
});
