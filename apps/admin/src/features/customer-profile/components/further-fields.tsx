import { FormGrid, FormGridFull, SelectInput, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TimeZoneInput } from '../../../shared/time-zone-input';
import type { ProfileValues } from '../profile-values';

/** The optional data of a customer (S001-15). */
export function FurtherFields() {
  const { t } = useTranslation('customer');
  const { control } = useFormContext<ProfileValues>();
  const text = (name: keyof ProfileValues, maxLength: number, more: { type?: 'email' | 'tel' } = {}) => (
    <TextInput
      control={control}
      name={name}
      label={t(`field.${name}`)}
      maxLength={maxLength}
      autoComplete="off"
      {...more}
    />
  );
  return (
    <FormGrid>
      {text('address1', 200)}
      {text('address2', 200)}
      {text('postcode', 20)}
      {text('country', 60)}
      {text('phone', 40, { type: 'tel' })}
      {text('externalReference', 256)}
      <SelectInput
        control={control}
        name="language"
        label={t('field.language')}
        options={[
          { value: 'it', label: t('language.it') },
          { value: 'en', label: t('language.en') },
        ]}
      />
      <TimeZoneInput label={t('field.timezone')} />
      {text('vatNumber', 30)}
      {text('fiscalCode', 30)}
      {text('certifiedEmail', 254, { type: 'email' })}
      {text('sdiCode', 10)}
      <FormGridFull>
        <TextInput control={control} name="notes" label={t('field.notes')} multiline minRows={3} maxLength={2000} />
      </FormGridFull>
    </FormGrid>
  );
}
