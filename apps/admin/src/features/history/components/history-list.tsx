import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { CardSection, EmptyState, ProblemAlert } from '@tenantry/ui';
import Skeleton from '@mui/material/Skeleton';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';
import { useHistory } from '../api/history.queries';
import { HistoryTimeline } from './history-timeline';

/** The whole history of a customer, page after page. */
export function HistoryList({ customerId }: { customerId: string }) {
  const { t } = useTranslation('customer');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useHistory(customerId);
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <CardSection
      title={t('history.title')}
      action={<Link href={paths.auditLog(customerId)}>{t('history.openLog')}</Link>}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && [0, 1, 2].map((row) => <Skeleton key={row} height={44} />)}
      {entries.length > 0 && <HistoryTimeline entries={entries} />}
      {data && entries.length === 0 && <EmptyState icon={History} title={t('history.none')} headingLevel="h3" />}
      {hasNextPage && (
        <Box sx={{ mt: 2 }}>
          <Button variant="outlined" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('history.more')}
          </Button>
        </Box>
      )}
    </CardSection>
  );
}
