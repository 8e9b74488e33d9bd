import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { deliveryStatus, type Announcement, type Delivery, type DeliveryStatus } from '@tenantry/contracts';
import {
  CardSection,
  DataTable,
  FilterBar,
  FilterMenu,
  ProblemAlert,
  shownAddress,
  StatusChip,
  type Column,
} from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeliveries } from '../api/announcement.queries';

/** Who got it and who did not, with the reason; contacts of customers that manage themselves are not among them. */
export function DeliveryTable({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation('announcements');
  const [wanted, setWanted] = useState<DeliveryStatus>();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(
    announcement,
    wanted,
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const contact = ({ name, email }: Delivery) => (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ fontWeight: 500 }}>{name}</Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{shownAddress(email)}</Box>
    </Box>
  );
  const state = ({ status, reason }: Delivery) => (
    <Box>
      <StatusChip kind="mail" status={status} />
      {reason && status !== 'sent' && (
        <Box sx={{ typography: 'body2', color: 'text.secondary', mt: 0.5 }}>{t(`reason.${reason}`)}</Box>
      )}
    </Box>
  );
  const columns: readonly Column<Delivery>[] = [
    { key: 'name', header: t('deliveryColumn.name'), width: '42%', render: contact },
    { key: 'company', header: t('deliveryColumn.company'), hideBelow: 'lg', render: ({ companyName }) => companyName },
    { key: 'status', header: t('deliveryColumn.status'), width: 170, render: state },
  ];
  return (
    <CardSection title={t('deliveries')} flush>
      <FilterBar>
        <FilterMenu
          label={t('deliveryColumn.status')}
          value={wanted}
          allLabel={t('allStates')}
          options={deliveryStatus.options.map((value) => ({ value, label: t(`ui:status.mail.${value}`) }))}
          onChange={(value) => setWanted(deliveryStatus.options.find((one) => one === value))}
        />
      </FilterBar>
      {error && !data ? (
        <Box sx={{ p: 2 }}>
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        </Box>
      ) : (
        <DataTable
          caption={t('deliveries')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHeight={60}
          loading={isPending}
          empty={<Box sx={{ p: 2.5, typography: 'body2', color: 'text.secondary' }}>{t('noDeliveries')}</Box>}
          renderItem={(row) => (
            <Box sx={{ display: 'grid', gap: 0.75 }}>
              {contact(row)}
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{row.companyName}</Box>
              {state(row)}
            </Box>
          )}
        />
      )}
      {hasNextPage && (
        <Box sx={{ p: 2 }}>
          <Button variant="outlined" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </Box>
      )}
    </CardSection>
  );
}
