import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { customerSort } from '@tenantry/contracts/admin';
import { DataTable, NoResults, Pager, ProblemAlert, type SortState } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';
import { useCustomers, usePrefetchCustomer } from '../api/customer-list.queries';
import { isFiltered, pageSizes } from '../list-state';
import { useListState } from '../use-list-state';
import { useCustomerColumns, type ColumnSet } from './customer-columns';
import { CustomerFilters } from './customer-filters';
import { CustomerItem } from './customer-item';

interface Props {
  columns: ColumnSet;
  caption: string;
  /** What stands here while there is no customer at all. */
  empty: ReactNode;
}

/** The customers below the own tenant: searched, filtered, sorted and paged by the server. */
export function CustomerList({ columns: set, caption, empty }: Props) {
  const { t } = useTranslation('customers');
  const { state, change, toNext, toPrevious, toFirst } = useListState();
  const { data, error, isFetching, refetch } = useCustomers(state);
  const prefetch = usePrefetchCustomer();
  const columns = useCustomerColumns(set);
  const rows = data?.items ?? [];
  const paging = state.cursor !== undefined;
  const untouched = !isFiltered(state) && !paging;
  if (data && rows.length === 0 && untouched) return <Card>{empty}</Card>;

  // Each order has one direction: the names from A, the ends from the nearest, the customers from the newest.
  const sort: SortState = { key: state.sort, direction: state.sort === 'newest' ? 'desc' : 'asc' };
  return (
    <Card>
      <CustomerFilters state={state} onChange={change} />
      {error ? (
        <Box sx={{ p: { xs: 2, md: 2.5 }, borderTop: 1, borderColor: 'divider' }}>
          <ProblemAlert error={error} onRetry={() => void (paging ? toFirst() : refetch())} />
        </Box>
      ) : (
        <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
          <DataTable
            caption={caption}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => paths.customer(id)}
            onRowHover={prefetch}
            renderItem={(customer) => <CustomerItem customer={customer} />}
            sort={sort}
            onSort={({ key }) => change({ sort: customerSort.safeParse(key).data ?? 'newest' })}
            loading={isFetching}
            empty={
              <NoResults
                onClear={() => change({ search: '', status: undefined, planId: undefined, contacts: undefined })}
              />
            }
          />
          {rows.length > 0 && (
            <Pager
              hasPrevious={paging}
              hasNext={Boolean(data?.nextCursor)}
              onFirst={toFirst}
              onPrevious={toPrevious}
              onNext={() => data?.nextCursor && toNext(data.nextCursor)}
              pageSize={state.size}
              pageSizes={pageSizes}
              onPageSize={(size) => change({ size })}
              label={<span role="status">{t('shown', { count: rows.length })}</span>}
              busy={isFetching}
            />
          )}
        </Box>
      )}
    </Card>
  );
}
