import { FormGrid, FormGridFull, SelectInput, TextInput } from '@tenantry/ui';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProfileValues } from '../profile-values';
import { timeZones } from '../time-zones';

/** The optional data of a customer (S001-15). */
export function FurtherFields() {
  const { t } = useTranslation('customer');
  const { control } = useFormContext<ProfileValues>();
  const current = useWatch({ control, name: 'timezone' });
  const zones = useMemo(
    () => timeZones(current).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [current],
  );
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
      <SelectInput control={control} name="timezone" label={t('field.timezone')} options={zones} />
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
