import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Contact } from '@tenantry/contracts';
import { FormGrid, Icon, ReadOnlyField, shownAddress } from '@tenantry/ui';
import { AtSign } from 'lucide-react';
import type { UserOfContact } from '../api/user-of-contact';
import { useContactTexts } from '../contact-texts';

interface Props {
  contact: Contact;
  user: UserOfContact;
  onChangeEmail: () => void;
}

/** Name and address of a contact that is a user: the name is changed in their profile, the address once they confirm it. */
export function UserFacts({ contact, user, onChangeEmail }: Props) {
  const { t } = useContactTexts();
  const { firstName, lastName, email } = contact;
  const { canChangeEmail, pendingEmail } = user;
  return (
    <FormGrid columns={2}>
      <ReadOnlyField label={t('field.name')} value={`${firstName} ${lastName}`} help={t('nameOfUser')} />
      <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', minWidth: 0 }}>
        <ReadOnlyField
          label={t('field.email')}
          value={shownAddress(email)}
          help={t(canChangeEmail ? 'emailConfirmedByUser' : 'emailOfUser')}
        />
        {pendingEmail && (
          <Box sx={{ typography: 'body2', color: 'warning.onSubtle', overflowWrap: 'anywhere' }}>
            {t('pendingEmail', { email: shownAddress(pendingEmail) })}
          </Box>
        )}
        {canChangeEmail && (
          <Button variant="outlined" size="small" startIcon={<Icon of={AtSign} size={16} />} onClick={onChangeEmail}>
            {t('changeEmail')}
          </Button>
        )}
      </Box>
    </FormGrid>
  );
}
