import { Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceMenu } from '../menu/choice-menu';
import { type Language, languageNames, languages, toLanguage } from './languages';

export interface LanguageToggleProps {
  onChange?: (language: Language) => void;
}

/** Switches the language at once and remembers it; `onChange` lets an app save it with the signed-in person too. */
export function LanguageToggle({ onChange }: LanguageToggleProps) {
  const { t, i18n } = useTranslation('ui');
  return (
    <ChoiceMenu
      name={t('language.label')}
      icon={Globe}
      value={toLanguage(i18n.resolvedLanguage)}
      options={languages.map((language) => ({ value: language, label: languageNames[language], lang: language }))}
      onChange={(language) => {
        void i18n.changeLanguage(language);
        onChange?.(language);
      }}
    />
  );
}
