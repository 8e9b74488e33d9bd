import type { ContactListItem } from '@tenantry/contracts';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useRemoveContact } from '../api/contact.mutations';
import type { ContactsSource } from '../api/contacts-source';
import { useContactTexts } from '../contact-texts';

interface Props {
  source: ContactsSource;
  contact: ContactListItem;
  onClose: () => void;
}

/** Asks before a contact goes: of a user only the contact goes, the user stays (S004-29). */
export function RemoveContactDialog({ source, contact, onClose }: Props) {
  const { t } = useContactTexts();
  const toast = useToast();
  const remove = useRemoveContact(source);
  const name = `${contact.firstName} ${contact.lastName}`;
  const confirmed = () =>
    remove.mutate(contact.id, {
      onSuccess: () => {
        toast({ text: t('removed', { name }) });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      danger
      title={t('removeTitle', { name })}
      confirmLabel={t('remove')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirmed}
      onClose={onClose}
    >
      {t(contact.userId === null ? 'removePerson' : 'removeUser', { name })}
    </ConfirmDialog>
  );
}
