/** The languages of both apps; the first is not special, English is what an unknown browser gets. */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself; not translated on purpose, so everyone finds their own. */
export const languageNames: Record<Language, string> = { it: 'Italiano', en: 'English' };

const storageKey = 'tenantry-language';

const asLanguage = (tag: string | null | undefined): Language | undefined =>
  languages.find((language) => tag?.toLowerCase().split('-')[0] === language);

/** The language remembered on this device, else the browser's first known one, else English. */
export function detectLanguage(): Language {
  return asLanguage(readStored()) ?? navigator.languages.map(asLanguage).find(Boolean) ?? 'en';
}

/** Remembers the choice on this device. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage can be switched off; the choice then lasts as long as the page.
  }
}

/** An i18next language tag in, one of ours out (English for anything else). */
export const toLanguage = (tag: string | undefined): Language => asLanguage(tag) ?? 'en';

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
