import { CardSection, LoadingPage, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useOwnSessions } from './own-sessions.queries';
import { SessionList } from './session-list';

/** Where the person is signed in. */
export function SessionsCard() {
  const { t } = useTranslation('frame');
  const { data, error, refetch } = useOwnSessions();
  if (data) return <SessionList sessions={data.items} />;
  return (
    <CardSection title={t('security.sessions')}>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />}
    </CardSection>
  );
}
