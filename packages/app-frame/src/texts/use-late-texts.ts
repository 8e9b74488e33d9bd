import { languages, type Language } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** Texts that come with the pages that show them: nobody at the sign-in page waits for them (P12). */
export function useLateTexts(namespace: string, texts: Record<Language, object>) {
  const { i18n } = useTranslation();
  for (const language of languages)
    if (!i18n.hasResourceBundle(language, namespace)) i18n.addResourceBundle(language, namespace, texts[language]);
  return useTranslation(namespace);
}
