import type { Contact } from '@tenantry/contracts';
import { FormGrid, ReadOnlyField, shownAddress } from '@tenantry/ui';
import { useContactTexts } from '../contact-texts';

/** Name and address of a contact that is a user: they stand here and are changed in the user's own profile. */
export function UserFacts({ contact }: { contact: Contact }) {
  const { t } = useContactTexts();
  const { firstName, lastName, email } = contact;
  return (
    <FormGrid columns={2}>
      <ReadOnlyField label={t('field.name')} value={`${firstName} ${lastName}`} help={t('nameOfUser')} />
      <ReadOnlyField label={t('field.email')} value={shownAddress(email)} help={t('emailOfUser')} />
    </FormGrid>
  );
}
