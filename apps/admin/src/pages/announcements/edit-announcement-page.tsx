import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage, PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useAnnouncement } from '../../features/announcements/api/announcement.queries';
import { AnnouncementForm } from '../../features/announcements/components/announcement-form';
import { useBrands } from '../../features/branding/api/brand.queries';
import { paths } from '../../shared/paths';

/** Changes a draft; one that is no draft any more is only looked at. */
export function Component() {
  const { t } = useTranslation('announcements');
  const { id = '' } = useParams();
  const { data: announcement, error, refetch } = useAnnouncement(id);
  const brands = useBrands();
  if (isProblem(error, 'notFound', 'invalidInput')) return <FullPageState kind="notFound" />;
  if ((error ?? brands.error) && !(announcement && brands.data))
    return <FullPageState kind="error" onRetry={() => void Promise.all([refetch(), brands.refetch()])} />;
  if (!announcement || !brands.data) return <LoadingPage />;
  if (announcement.status !== 'draft') return <Navigate to={paths.announcement(id)} replace />;
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        back={{ href: paths.announcement(announcement.id), label: announcement.subject }}
      />
      <AnnouncementForm announcement={announcement} brands={brands.data.items} />
    </>
  );
}
