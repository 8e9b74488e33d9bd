import Box from '@mui/material/Box';
import { LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useManagement } from '../../features/management/api/management.queries';
import { ManagementCard } from '../../features/management/components/management-card';
import { paths } from '../../shared/paths';

/** What the partner sees of the own company and does in it: the owner's decision. */
export function Component() {
  const { t } = useTranslation('management');
  const { data, error, refetch } = useManagement();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader
        title={t('partnerAccess.title')}
        meta={t('text')}
        back={{ href: paths.profile(), label: t('frame:profile.title') }}
      />
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data && <ManagementCard management={data} />}
    </Box>
  );
}
