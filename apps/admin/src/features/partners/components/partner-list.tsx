import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import type { Partner } from '@tenantry/contracts/admin';
import {
  DataTable,
  FilterBar,
  NoResults,
  ProblemAlert,
  SearchField,
  StatusChip,
  useFormat,
  type Column,
} from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePartners } from '../api/partner.queries';

function useColumns(rows: readonly Partner[]): readonly Column<Partner>[] {
  const { t } = useTranslation('partners');
  const { date, number } = useFormat();
  const top = Math.min(...rows.map(({ tier }) => tier));
  return [
    {
      key: 'name',
      header: t('column.name'),
      // The indent shows the tree that the order already follows.
      render: ({ name, tier }) => (
        <Box sx={{ pl: (tier - top) * 2, fontWeight: 500, overflowWrap: 'anywhere' }}>{name}</Box>
      ),
    },
    {
      key: 'status',
      header: t('column.status'),
      width: 132,
      render: ({ status }) => <StatusChip kind="customer" status={status} />,
    },
    { key: 'tier', header: t('column.tier'), width: 110, render: ({ tier }) => t('tier', { tier }) },
    { key: 'parent', header: t('column.parent'), hideBelow: 'lg', width: 190, render: ({ parentName }) => parentName },
    {
      key: 'city',
      header: t('column.city'),
      hideBelow: 'xl',
      width: 190,
      render: ({ city, region }) => [city, region].filter(Boolean).join(', '),
    },
    {
      key: 'customers',
      header: t('column.customers'),
      align: 'right',
      width: 92,
      render: ({ customerCount }) => number(customerCount),
    },
    {
      key: 'created',
      header: t('column.createdAt'),
      hideBelow: 'xl',
      width: 124,
      render: ({ createdAt }) => date(createdAt),
    },
  ];
}

/** The partners below the own company; the search stands in the address. */
export function PartnerList({ empty }: { empty: ReactNode }) {
  const { t } = useTranslation('partners');
  const [params, setParams] = useSearchParams();
  const search = (params.get('search') ?? '').slice(0, 100);
  const { data, error, isPending, refetch } = usePartners(search);
  const show = (text: string) => setParams(text ? { search: text } : {}, { replace: true });
  const rows = data?.items ?? [];
  const columns = useColumns(rows);
  if (data && rows.length === 0 && search === '') return <Card>{empty}</Card>;
  return (
    <Card>
      <FilterBar>
        <SearchField label={t('search')} value={search} onChange={show} />
      </FilterBar>
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        {error && !data ? (
          <Box sx={{ p: 2 }}>
            <ProblemAlert error={error} onRetry={() => void refetch()} />
          </Box>
        ) : (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            loading={isPending}
            empty={<NoResults onClear={() => show('')} />}
            renderItem={({ name, parentName, tier, status, customerCount }) => (
              <Box sx={{ display: 'grid', gap: 0.5 }}>
                <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
                  <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{name}</Box>
                  <StatusChip kind="customer" status={status} />
                </Box>
                <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                  {t('tier', { tier })} · {t('below', { name: parentName })} ·{' '}
                  {t('customerCount', { count: customerCount })}
                </Box>
              </Box>
            )}
          />
        )}
      </Box>
    </Card>
  );
}
