import Box from '@mui/material/Box';
import { LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { framePaths } from '../paths';
import { useOwnSessions } from './own-sessions.queries';
import { PasswordCard } from './password-card';
import { SessionList } from './session-list';

/** Profile > Security: the password, and where the person is signed in. */
export function Component() {
  const { t } = useTranslation('frame');
  const { data, error, refetch } = useOwnSessions();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={t('security.title')} back={{ href: framePaths.profile(), label: t('profile.title') }} />
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data && (
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <PasswordCard />
          <SessionList sessions={data.items} />
        </Box>
      )}
    </Box>
  );
}
