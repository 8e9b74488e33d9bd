import { expect, it } from 'vitest';
import { statusLooks } from '../status/status-looks';
import { createI18n } from './create-i18n';
import { uiResources } from './ui-resources';

const keys = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? keys(inner, `${path}${key}.`) : [`${path}${key}`],
  );

it('has the same texts in both languages', () => {
  expect(keys(uiResources.it.ui)).toEqual(keys(uiResources.en.ui));
  expect(keys(uiResources.it.problems)).toEqual(keys(uiResources.en.problems));
});

it('uses the same placeholders in both languages', () => {
  const placeholders = (texts: Record<string, string>) =>
    Object.entries(texts).map(([code, text]) => [code, text.match(/{{\w+}}/g)?.sort()]);
  expect(placeholders(uiResources.it.problems)).toEqual(placeholders(uiResources.en.problems));
});

it('has a word for every status', () => {
  const words: Record<string, unknown> = uiResources.it.ui.status;
  for (const [kind, looks] of Object.entries(statusLooks)) {
    expect(Object.keys(words[kind] as object).sort()).toEqual(Object.keys(looks).sort());
  }
});

it('throws on a missing text in tests and follows the language in the document', async () => {
  const i18n = createI18n({ resources: { it: {}, en: {} }, language: 'it' });
  expect(() => i18n.t('ui:nothing')).toThrow('ui:nothing');
  await i18n.changeLanguage('en');
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('tenantry-language')).toBe('en');
});
