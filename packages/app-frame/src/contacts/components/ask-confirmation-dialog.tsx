import type { ContactListItem } from '@tenantry/contracts';
import { ConfirmDialog, shownAddress, useToast } from '@tenantry/ui';
import { useAskConfirmation } from '../api/contact.mutations';
import type { ContactsSource } from '../api/contacts-source';
import { useContactTexts } from '../contact-texts';

interface Props {
  source: ContactsSource;
  contact: ContactListItem;
  onClose: () => void;
}

/** Asks before somebody gets a mail: the link that they may have already is dead then. */
export function AskConfirmationDialog({ source, contact, onClose }: Props) {
  const { t } = useContactTexts();
  const toast = useToast();
  const ask = useAskConfirmation(source);
  const email = shownAddress(contact.email);
  const confirmed = () =>
    ask.mutate(contact.id, {
      onSuccess: () => {
        toast({ text: t('ask.done', { email }) });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      title={t('ask.title', { name: `${contact.firstName} ${contact.lastName}` })}
      confirmLabel={t('ask.submit')}
      busy={ask.isPending}
      error={ask.error}
      onConfirm={confirmed}
      onClose={onClose}
    >
      {t(contact.emailState === 'waiting' ? 'ask.again' : 'ask.first', { email })}
    </ConfirmDialog>
  );
}
