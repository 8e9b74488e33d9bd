import Button from '@mui/material/Button';
import { Banner } from '@tenantry/ui';
import type { FieldErrors } from 'react-hook-form';
import { useContactTexts } from '../contact-texts';

interface Props {
  /** Of a form with an address, or with a user to choose: either may be refused for the contact that is there already. */
  errors: FieldErrors<{ email: string; userId: string }>;
  onEdit: (contactId: string) => void;
}

/** The way to the contact that has this address already (S004-17). */
export function ExistingContact({ errors, onEdit }: Props) {
  const { t } = useContactTexts();
  const refusal = [errors.email, errors.userId].find((error) => error?.type === 'contactExists');
  const id = (refusal?.types as { contactId?: string } | undefined)?.contactId;
  if (!id) return null;
  return (
    <Banner
      tone="info"
      action={
        <Button variant="outlined" size="small" onClick={() => onEdit(id)}>
          {t('editExisting')}
        </Button>
      }
    >
      {t('exists')}
    </Banner>
  );
}
