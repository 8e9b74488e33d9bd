import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ContactListItem } from '@tenantry/contracts';
import { DataTable, shownAddress, type Column } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useContactTexts } from '../contact-texts';
import { ContactActions, type ContactSteps } from './contact-actions';
import { ContactTypes } from './contact-types';
import { EmailState } from './email-state';

interface Props {
  contacts: readonly ContactListItem[];
  loading: boolean;
  empty: ReactNode;
  /** Left out for whoever may only look. */
  actions?: ContactSteps;
}

const sub = { typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' } as const;

/** The contacts of a tenant: who, how to reach them, what they hear of. */
export function ContactTable({ contacts, loading, empty, actions }: Props) {
  const { t } = useContactTexts();
  const name = ({ firstName, lastName, jobTitle, userId }: ContactListItem) => (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {firstName} {lastName}
      </Box>
      <Box sx={sub}>{[jobTitle, t(userId ? 'isUser' : 'isPerson')].filter(Boolean).join(' · ')}</Box>
    </Box>
  );
  const reach = ({ email, emailState, phone }: ContactListItem) => (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <Link href={`mailto:${email}`} sx={{ overflowWrap: 'anywhere' }}>
          {shownAddress(email)}
        </Link>
        <EmailState state={emailState} />
      </Box>
      {phone && <Box sx={{ ...sub, mt: emailState ? 0.5 : 0 }}>{phone}</Box>}
    </Box>
  );
  const columns: Column<ContactListItem>[] = [
    { key: 'name', header: t('column.name'), render: name },
    { key: 'reach', header: t('column.reach'), render: reach },
    { key: 'types', header: t('column.types'), render: ({ types }) => <ContactTypes types={types} /> },
  ];
  if (actions)
    columns.push({
      key: 'actions',
      header: t('column.actions'),
      headerHidden: true,
      align: 'right',
      width: actions.onAsk ? 148 : 104,
      render: (contact) => <ContactActions contact={contact} {...actions} />,
    });
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={contacts}
      rowKey={({ id }) => id}
      rowHeight={60}
      loading={loading}
      empty={empty}
      renderItem={(contact) => (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
            {name(contact)}
            {actions && <ContactActions contact={contact} {...actions} />}
          </Box>
          {reach(contact)}
          <ContactTypes types={contact.types} />
        </Box>
      )}
    />
  );
}
