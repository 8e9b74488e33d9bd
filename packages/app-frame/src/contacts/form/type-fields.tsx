import { contactType } from '@tenantry/contracts';
import { CheckboxCards } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useContactTexts } from '../contact-texts';
import type { ContactValues } from './contact-values';

interface Props {
  /** At least one, as of a new contact (S004-14). */
  required?: boolean;
}

/** What a contact hears of, each type with what it brings (S004-18 to S004-22). */
export function TypeFields({ required = false }: Props) {
  const { t } = useContactTexts();
  const { control } = useFormContext<ContactValues>();
  return (
    <CheckboxCards
      control={control}
      name="types"
      label={t('field.types')}
      required={required}
      help={required ? undefined : t('typesHelp')}
      options={contactType.options.map((value) => ({
        value,
        label: t(`type.${value}`),
        description: t(`typeText.${value}`),
      }))}
    />
  );
}
