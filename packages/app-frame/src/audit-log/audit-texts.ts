import { languages } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const auditTexts = { it, en };

/** The texts of the log. They come with the pages that show it: nobody at the sign-in page waits for them (P12). */
export function useAuditTexts() {
  const { i18n } = useTranslation();
  for (const language of languages)
    if (!i18n.hasResourceBundle(language, 'audit')) i18n.addResourceBundle(language, 'audit', auditTexts[language]);
  return useTranslation('audit');
}
