import { FormGrid, FormGridFull, TextInput } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useContactTexts } from '../contact-texts';
import type { ContactValues } from './contact-values';

/** Name and address of a person without access (S004-09 to S004-11). */
export function PersonFields() {
  const { t } = useContactTexts();
  const { control } = useFormContext<ContactValues>();
  const field = (name: keyof ContactValues, maxLength: number) => (
    <TextInput
      control={control}
      name={name}
      label={t(`field.${name}`)}
      required
      maxLength={maxLength}
      autoComplete="off"
    />
  );
  return (
    <FormGrid columns={2}>
      {field('firstName', 100)}
      {field('lastName', 100)}
      <FormGridFull>{field('email', 254)}</FormGridFull>
    </FormGrid>
  );
}
