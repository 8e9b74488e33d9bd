import { FormGrid, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProfileValues } from '../profile-values';
import { AccountNameField } from './account-name-field';
import { PlaceFields } from '../../../shared/places/place-fields';

interface Props {
  parentId?: string;
  exceptId?: string;
  channel?: string;
}

/** Company, account name and place: the mandatory half of a customer's profile (S001-04 to S001-07). */
export function CompanyFields(account: Props) {
  const { t } = useTranslation('customer');
  const { control } = useFormContext<ProfileValues>();
  return (
    <FormGrid>
      <TextInput
        control={control}
        name="company"
        label={t('field.company')}
        required
        maxLength={200}
        autoComplete="off"
      />
      <AccountNameField {...account} />
      <PlaceFields required />
    </FormGrid>
  );
}
