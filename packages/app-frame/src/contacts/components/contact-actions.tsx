import Box from '@mui/material/Box';
import type { ContactListItem } from '@tenantry/contracts';
import { IconAction } from '@tenantry/ui';
import { Pencil, Trash2 } from 'lucide-react';
import { useContactTexts } from '../contact-texts';

interface Props {
  contact: ContactListItem;
  onEdit: (contact: ContactListItem) => void;
  onRemove: (contact: ContactListItem) => void;
}

/** Edit and remove, named for whom they are about. */
export function ContactActions({ contact, onEdit, onRemove }: Props) {
  const { t } = useContactTexts();
  const name = `${contact.firstName} ${contact.lastName}`;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
      <IconAction label={t('editNamed', { name })} icon={Pencil} onClick={() => onEdit(contact)} />
      <IconAction label={t('removeNamed', { name })} icon={Trash2} onClick={() => onRemove(contact)} />
    </Box>
  );
}
