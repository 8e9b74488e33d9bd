import Box from '@mui/material/Box';
import type { CustomerListItem } from '@tenantry/contracts/admin';
import { RowLink, StatusChip, useFormat } from '@tenantry/ui';
import type { DataTableProps } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';
import { ContactMark } from './contact-mark';
import { NextExpiry } from './next-expiry';

/** The same list is opened on two sides: the relationship, or the licences. */
export type ColumnSet = 'relations' | 'licences';
type Columns = DataTableProps<CustomerListItem>['columns'];

const order: Record<ColumnSet, readonly string[]> = {
  relations: ['name', 'status', 'partner', 'city', 'licences', 'next_expiry', 'newest'],
  licences: ['name', 'licences', 'next_expiry', 'status', 'partner', 'newest'],
};

/** The columns of the list; the keys of those that can be sorted are the server's. */
export function useCustomerColumns(set: ColumnSet): Columns {
  const { t } = useTranslation('customers');
  const { date, number } = useFormat();
  const columns: Columns = [
    {
      key: 'name',
      header: t('column.name'),
      sortable: true,
      render: (row) => (
        <RowLink href={paths.customer(row.id)} sub={row.accountName}>
          {row.name}
        </RowLink>
      ),
    },
    {
      key: 'status',
      header: t('column.status'),
      width: 164,
      render: (row) => (
        <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
          <StatusChip kind="customer" status={row.status} />
          <ContactMark customer={row} />
        </Box>
      ),
    },
    { key: 'partner', header: t('column.partner'), width: 164, hideBelow: 'lg', render: (row) => row.partnerName },
    {
      key: 'city',
      header: t('column.city'),
      width: 172,
      hideBelow: 'xl',
      render: ({ city, region }) => (
        <>
          {city}{' '}
          <Box component="span" sx={{ color: 'text.tertiary' }}>
            {region}
          </Box>
        </>
      ),
    },
    {
      key: 'licences',
      header: t('column.licences'),
      align: 'right',
      width: 84,
      render: ({ licenceCount }) => number(licenceCount),
    },
    {
      key: 'next_expiry',
      header: t('column.nextExpiry'),
      width: 156,
      sortable: true,
      render: ({ nextExpiry }) => <NextExpiry day={nextExpiry} />,
    },
    {
      key: 'newest',
      header: t('column.createdAt'),
      width: 124,
      sortable: true,
      hideBelow: 'xl',
      render: ({ createdAt }) => (
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {date(createdAt)}
        </Box>
      ),
    },
  ];
  return order[set].flatMap((key) => columns.filter((column) => column.key === key));
}
