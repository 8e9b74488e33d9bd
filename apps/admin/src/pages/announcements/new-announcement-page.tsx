import type { AnnouncementChange } from '@tenantry/contracts';
import { FullPageState, LoadingPage, PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { AnnouncementForm } from '../../features/announcements/components/announcement-form';
import { useBrands } from '../../features/branding/api/brand.queries';
import { paths } from '../../shared/paths';

/** Writes an announcement, from nothing or from a copy of another one. */
export function Component() {
  const { t } = useTranslation('announcements');
  const state = useLocation().state as { copy?: AnnouncementChange } | null;
  const { data: brands, error, refetch } = useBrands();
  if (error && !brands) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!brands) return <LoadingPage />;
  return (
    <>
      <PageHeader title={t('newTitle')} back={{ href: paths.announcements(), label: t('title') }} />
      <AnnouncementForm brands={brands.items} {...(state?.copy && { template: state.copy })} />
    </>
  );
}
