import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toLanguage } from '../i18n/languages';
import { createFormat, type Format } from './create-format';

/** Formatting in the language of the page; see `createFormat` for what each function takes. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const language = toLanguage(i18n.resolvedLanguage);
  return useMemo(() => createFormat(language), [language]);
}
