import { FormGrid, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PartnerValues } from '../partner-values';

/** The person who gets the invitation and then looks after the partner. */
export function AdministratorFields() {
  const { t } = useTranslation('partners');
  const { control } = useFormContext<PartnerValues>();
  return (
    <FormGrid>
      <TextInput
        control={control}
        name="firstName"
        label={t('field.firstName')}
        required
        maxLength={100}
        autoComplete="off"
      />
      <TextInput
        control={control}
        name="lastName"
        label={t('field.lastName')}
        required
        maxLength={100}
        autoComplete="off"
      />
      <TextInput
        control={control}
        name="email"
        type="email"
        label={t('field.email')}
        help={t('field.emailHelp')}
        required
        maxLength={254}
        autoComplete="off"
      />
    </FormGrid>
  );
}
