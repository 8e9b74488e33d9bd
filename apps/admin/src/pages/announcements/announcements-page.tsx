import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { EmptyState, Icon, PageHeader, ProblemAlert } from '@tenantry/ui';
import { Megaphone, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAnnouncements } from '../../features/announcements/api/announcement.queries';
import { AnnouncementTable } from '../../features/announcements/components/announcement-table';
import { paths } from '../../shared/paths';

/** Company management > Announcements: what the own company has told, tells and will tell (S004-02). */
export function Component() {
  const { t } = useTranslation('announcements');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAnnouncements();
  const create = (variant: 'contained' | 'outlined') => (
    <Button variant={variant} href={paths.newAnnouncement()} startIcon={<Icon of={Plus} />}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} meta={t('text')} actions={create('contained')} />
      {error && !data ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Card>
          <AnnouncementTable
            announcements={data?.pages.flatMap(({ items }) => items) ?? []}
            loading={isPending}
            empty={
              <EmptyState
                icon={Megaphone}
                title={t('empty.title')}
                text={t('empty.text')}
                action={create('outlined')}
              />
            }
          />
          {hasNextPage && (
            <Box sx={{ p: 2 }}>
              <Button variant="outlined" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('more')}
              </Button>
            </Box>
          )}
        </Card>
      )}
    </>
  );
}
