import { createInstance, type i18n as I18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { detectLanguage, type Language, languages, rememberLanguage, toLanguage } from './languages';
import { uiResources } from './ui-resources';

export interface CreateI18nOptions {
  /** The app's own namespaces per language; the texts of the shared pieces are added. */
  resources: Record<Language, Record<string, object>>;
  /** Fixes the language, as tests do; without it the remembered or the browser's language counts. */
  language?: Language;
}

/**
 * A ready i18next instance for `I18nextProvider`. Keeps `<html lang>` in step and remembers a change of language on the device.
 * In tests a missing key throws, so that no screen ships with a key instead of a text.
 */
export function createI18n({ resources, language = detectLanguage() }: CreateI18nOptions): I18n {
  // Put there by the bundler; this package has no types of one.
  const testing = (import.meta as { env?: { MODE?: string } }).env?.MODE === 'test';
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    nonExplicitSupportedLngs: true,
    defaultNS: 'app',
    resources: { it: { ...uiResources.it, ...resources.it }, en: { ...uiResources.en, ...resources.en } } as Resource,
    interpolation: { escapeValue: false },
    initAsync: false,
    saveMissing: testing,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`Missing text: ${namespace}:${key}`);
    },
  });
  document.documentElement.lang = language;
  instance.on('languageChanged', (tag) => {
    document.documentElement.lang = toLanguage(tag);
    rememberLanguage(toLanguage(tag));
  });
  return instance;
}
