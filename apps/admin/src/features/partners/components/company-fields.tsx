import { languageNames, languages, FormGrid, SelectInput, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PlaceFields } from '../../../shared/places/place-fields';
import { TimeZoneInput } from '../../../shared/time-zone-input';
import type { PartnerValues } from '../partner-values';

export interface CompanyFieldsProps {
  /** Partners below which a new one may stand, beside the own company. */
  parents: readonly { id: string; name: string }[];
  /** The name of the own company. */
  own: string;
}

/** Who the partner is and where it stands in the tree. */
export function CompanyFields({ parents, own }: CompanyFieldsProps) {
  const { t } = useTranslation('partners');
  const { control } = useFormContext<PartnerValues>();
  return (
    <FormGrid>
      <TextInput control={control} name="name" label={t('field.name')} required maxLength={200} autoComplete="off" />
      <SelectInput
        control={control}
        name="parentId"
        label={t('field.parent')}
        emptyLabel={own}
        options={parents.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PlaceFields />
      <SelectInput
        control={control}
        name="language"
        label={t('field.language')}
        help={t('field.languageHelp')}
        required
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <TimeZoneInput label={t('field.timezone')} required />
    </FormGrid>
  );
}
