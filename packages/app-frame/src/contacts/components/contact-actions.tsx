import Box from '@mui/material/Box';
import type { ContactListItem } from '@tenantry/contracts';
import { IconAction } from '@tenantry/ui';
import { MailQuestionMark, Pencil, Trash2 } from 'lucide-react';
import { useContactTexts } from '../contact-texts';

export interface ContactSteps {
  onEdit: (contact: ContactListItem) => void;
  onRemove: (contact: ContactListItem) => void;
  /** Left out where the tenant does not have addresses confirmed. */
  onAsk?: (contact: ContactListItem) => void;
}

interface Props extends ContactSteps {
  contact: ContactListItem;
}

/** Edit, remove and ask to confirm the address, named for whom they are about. */
export function ContactActions({ contact, onEdit, onRemove, onAsk }: Props) {
  const { t } = useContactTexts();
  const name = `${contact.firstName} ${contact.lastName}`;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
      {onAsk && contact.userId === null && contact.emailState !== 'confirmed' && (
        <IconAction label={t('ask.named', { name })} icon={MailQuestionMark} onClick={() => onAsk(contact)} />
      )}
      <IconAction label={t('editNamed', { name })} icon={Pencil} onClick={() => onEdit(contact)} />
      <IconAction label={t('removeNamed', { name })} icon={Trash2} onClick={() => onRemove(contact)} />
    </Box>
  );
}
