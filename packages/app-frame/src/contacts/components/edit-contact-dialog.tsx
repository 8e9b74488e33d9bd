import { isProblem } from '@tenantry/api-client';
import type { Language } from '@tenantry/contracts';
import { ConfirmDialog, ProblemAlert } from '@tenantry/ui';
import { UserX } from 'lucide-react';
import { useContact } from '../api/contact.queries';
import type { ContactsSource } from '../api/contacts-source';
import { useContactTexts } from '../contact-texts';
import { ContactForm } from './contact-form';

interface Props {
  source: ContactsSource;
  id: string;
  tenantLanguage: Language;
  onEdit: (contactId: string) => void;
  onClose: () => void;
}

/** Changes a contact; reads it first, so that the form starts from its newest version. */
export function EditContactDialog({ source, id, tenantLanguage, onEdit, onClose }: Props) {
  const { t } = useContactTexts();
  const { data, error, refetch } = useContact(source, id);
  if (data)
    return (
      <ContactForm
        key={id}
        source={source}
        contact={data}
        tenantLanguage={tenantLanguage}
        onEdit={onEdit}
        onClose={onClose}
      />
    );
  const gone = isProblem(error, 'notFound');
  return (
    <ConfirmDialog
      open
      icon={UserX}
      title={t(error ? (gone ? 'gone' : 'edit') : 'loading')}
      confirmLabel={t(gone ? 'goneConfirm' : 'retry')}
      busy={!error}
      onConfirm={() => (gone ? onClose() : void refetch())}
      onClose={onClose}
    >
      {error && !gone && <ProblemAlert error={error} />}
      {gone && t('goneText')}
    </ConfirmDialog>
  );
}
