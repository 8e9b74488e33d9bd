import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ContactListItem } from '@tenantry/contracts';
import { CardSection, EmptyState, Icon, ProblemAlert } from '@tenantry/ui';
import { Contact, Plus } from 'lucide-react';
import { useState } from 'react';
import { useContacts } from '../api/contact.queries';
import type { ContactsSource } from '../api/contacts-source';
import { useContactTexts } from '../contact-texts';
import { AddContactDialog } from './add-contact-dialog';
import { AskConfirmationDialog } from './ask-confirmation-dialog';
import { ConfirmationSwitch } from './confirmation-switch';
import { ContactTable } from './contact-table';
import { EditContactDialog } from './edit-contact-dialog';
import { MissingContacts } from './missing-contacts';
import { RemoveContactDialog } from './remove-contact-dialog';

interface Props {
  source: ContactsSource;
  canEdit: boolean;
}

// Who is removed is kept here: the list no longer has them by the time that the question is answered.
type Open = { what: 'add' } | { what: 'edit'; id: string } | { what: 'remove' | 'ask'; contact: ContactListItem };

/** The contacts of a tenant with all that is done to them: the same from its own side and from its partner's (S004-26). */
export function ContactsSection({ source, canEdit }: Props) {
  const { t } = useContactTexts();
  const [open, setOpen] = useState<Open>();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useContacts(source);
  const contacts = data?.pages.flatMap(({ items }) => items) ?? [];
  const last = data?.pages.at(-1);
  const tenantLanguage = last?.tenantLanguage ?? 'it';
  const close = () => setOpen(undefined);
  const edit = (id: string) => setOpen({ what: 'edit', id });
  const add = (
    <Button variant="outlined" startIcon={<Icon of={Plus} size={16} />} onClick={() => setOpen({ what: 'add' })}>
      {t('add')}
    </Button>
  );
  return (
    <CardSection
      title={t('title')}
      action={canEdit && contacts.length > 0 && add}
      footer={canEdit && last && <ConfirmationSwitch source={source} confirms={last.confirmsAddresses} />}
      flush
    >
      {error ? (
        <Box sx={{ p: { xs: 2, md: 2.5 } }}>
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        </Box>
      ) : (
        <>
          {last && contacts.length > 0 && (
            <Box sx={{ px: { xs: 2, md: 2.5 }, pb: last.missingTypes.length > 0 ? 2 : 0 }}>
              <MissingContacts types={last.missingTypes} />
            </Box>
          )}
          <ContactTable
            contacts={contacts}
            loading={isPending}
            empty={
              <EmptyState
                icon={Contact}
                title={t('empty')}
                text={t('emptyText')}
                headingLevel="h3"
                action={canEdit && add}
              />
            }
            {...(canEdit && {
              actions: {
                onEdit: ({ id }) => edit(id),
                onRemove: (contact) => setOpen({ what: 'remove', contact }),
                ...(last?.confirmsAddresses && { onAsk: (contact) => setOpen({ what: 'ask', contact }) }),
              },
            })}
          />
          {hasNextPage && (
            <Box sx={{ p: 2 }}>
              <Button variant="outlined" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('more')}
              </Button>
            </Box>
          )}
        </>
      )}
      {open?.what === 'add' && (
        <AddContactDialog source={source} tenantLanguage={tenantLanguage} onEdit={edit} onClose={close} />
      )}
      {open?.what === 'edit' && (
        <EditContactDialog
          key={open.id}
          source={source}
          id={open.id}
          tenantLanguage={tenantLanguage}
          onEdit={edit}
          onClose={close}
        />
      )}
      {open?.what === 'ask' && <AskConfirmationDialog source={source} contact={open.contact} onClose={close} />}
      {open?.what === 'remove' && <RemoveContactDialog source={source} contact={open.contact} onClose={close} />}
    </CardSection>
  );
}
