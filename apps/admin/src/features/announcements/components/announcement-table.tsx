import { ContactTypes } from '@tenantry/app-frame/contacts';
import Box from '@mui/material/Box';
import type { AnnouncementListItem } from '@tenantry/contracts';
import { DataTable, RowLink, StatusChip, useFormat, type Column } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantIn } from '../../../shared/instant-in';
import { paths } from '../../../shared/paths';

function useWhen() {
  const { t } = useTranslation('announcements');
  const { language } = useFormat();
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ({ sendAt, timezone }: AnnouncementListItem) =>
    sendAt === null ? t('when.draft') : instantIn(sendAt, timezone ?? own, language, 'medium');
}

interface Props {
  announcements: readonly AnnouncementListItem[];
  loading: boolean;
  empty: ReactNode;
}

/** Announcements with their state, the newest first. */
export function AnnouncementTable({ announcements, loading, empty }: Props) {
  const { t } = useTranslation('announcements');
  const { number } = useFormat();
  const when = useWhen();
  const columns: readonly Column<AnnouncementListItem>[] = [
    {
      key: 'subject',
      header: t('column.subject'),
      render: ({ id, subject }) => <RowLink href={paths.announcement(id)}>{subject}</RowLink>,
    },
    {
      key: 'types',
      header: t('column.types'),
      hideBelow: 'lg',
      width: 304,
      render: ({ types }) => <ContactTypes types={types} />,
    },
    {
      key: 'status',
      header: t('column.status'),
      width: 140,
      render: ({ status }) => <StatusChip kind="announcement" status={status} />,
    },
    { key: 'when', header: t('column.when'), width: 180, render: when },
    {
      key: 'recipients',
      header: t('column.recipients'),
      align: 'right',
      width: 120,
      render: ({ recipients }) => (recipients === null ? '–' : number(recipients)),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={announcements}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.announcement(id)}
      loading={loading}
      empty={empty}
      renderItem={(row) => (
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{row.subject}</Box>
            <StatusChip kind="announcement" status={row.status} />
          </Box>
          <ContactTypes types={row.types} />
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {when(row)}
            {row.recipients !== null && ` · ${t('count', { count: row.recipients, number: number(row.recipients) })}`}
          </Box>
        </Box>
      )}
    />
  );
}
