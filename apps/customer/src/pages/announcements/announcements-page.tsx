import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import { EmptyState, FullPageState, LoadingPage, PageHeader } from '@tenantry/ui';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReceivedAnnouncements } from '../../features/announcements/api/announcement.queries';
import { AnnouncementCard } from '../../features/announcements/components/announcement-card';

/** What the partner or the platform has told this company (S004-02). */
export function Component() {
  const { t } = useTranslation('announcements');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useReceivedAnnouncements();
  if (error && !data) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!data) return <LoadingPage />;
  const received = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title={t('title')} meta={t('text')} />
      {received.length === 0 ? (
        <Card>
          <EmptyState icon={Megaphone} title={t('empty')} text={t('emptyText')} />
        </Card>
      ) : (
        <Stack spacing={2}>
          {received.map((announcement) => (
            <AnnouncementCard key={announcement.id} announcement={announcement} />
          ))}
          {hasNextPage && (
            <div>
              <Button variant="outlined" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </>
  );
}
