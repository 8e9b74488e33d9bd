import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage, PageHeader, StatusChip } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAnnouncement } from '../../features/announcements/api/announcement.queries';
import { AnnouncementFacts } from '../../features/announcements/components/announcement-facts';
import { AnnouncementPreview } from '../../features/announcements/components/announcement-preview';
import { DeliveryTable } from '../../features/announcements/components/delivery-table';
import { SendingProgress } from '../../features/announcements/components/sending-progress';
import { useBrands } from '../../features/branding/api/brand.queries';
import { paths } from '../../shared/paths';
import { AnnouncementActions } from './announcement-actions';

const columns = { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 460px)' };

/** One announcement: what it says, how far it has come, and what can be done with it. */
export function Component() {
  const { t } = useTranslation('announcements');
  const { id = '' } = useParams();
  const { data: announcement, error, refetch } = useAnnouncement(id);
  const brands = useBrands();
  if (isProblem(error, 'notFound', 'invalidInput')) return <FullPageState kind="notFound" />;
  if (error && !announcement) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!announcement) return <LoadingPage />;
  const hasStarted = announcement.startedAt !== null;
  return (
    <>
      <PageHeader
        title={announcement.subject}
        chip={<StatusChip kind="announcement" status={announcement.status} />}
        back={{ href: paths.announcements(), label: t('title') }}
        actions={<AnnouncementActions announcement={announcement} />}
      />
      <Box sx={{ display: 'grid', gap: 2.5, alignItems: 'start', gridTemplateColumns: columns }}>
        <Stack spacing={2.5} sx={{ minWidth: 0 }}>
          {hasStarted && <SendingProgress announcement={announcement} />}
          <AnnouncementFacts announcement={announcement} />
          {hasStarted && <DeliveryTable announcement={announcement} />}
        </Stack>
        <AnnouncementPreview texts={announcement.texts} brands={brands.data?.items ?? []} />
      </Box>
    </>
  );
}
