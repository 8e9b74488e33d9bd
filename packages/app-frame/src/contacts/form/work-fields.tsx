import { FormGrid, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useContactTexts } from '../contact-texts';
import type { ContactValues } from './contact-values';

/** What may be known of anybody's work (S004-12, S004-13). */
export function WorkFields() {
  const { t } = useContactTexts();
  const { control } = useFormContext<ContactValues>();
  return (
    <FormGrid columns={2}>
      <TextInput control={control} name="phone" label={t('field.phone')} type="tel" maxLength={40} autoComplete="off" />
      <TextInput control={control} name="jobTitle" label={t('field.jobTitle')} maxLength={100} autoComplete="off" />
    </FormGrid>
  );
}
