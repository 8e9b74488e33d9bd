import type { Language } from '@tenantry/contracts';
import { languageNames, languages, SelectInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useContactTexts } from '../contact-texts';
import type { ContactValues } from './contact-values';

interface Props {
  tenantLanguage: Language;
}

/** The language to write to this person in: that of the company unless chosen. */
export function LanguageField({ tenantLanguage }: Props) {
  const { t } = useContactTexts();
  const { control } = useFormContext<ContactValues>();
  return (
    <SelectInput
      control={control}
      name="language"
      label={t('field.language')}
      emptyLabel={t('languageOfTenant', { language: languageNames[tenantLanguage] })}
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
    />
  );
}
