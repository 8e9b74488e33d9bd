import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CardSection, EmptyState, LoadingPage, ProblemAlert } from '@tenantry/ui';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { RefusedAttemptsNote } from './refused-attempts-note';
import { SecurityEventList } from './security-event-list';
import { useSecurityEventTexts } from './security-event-texts';
import { useSecurityEvents } from './security-events.queries';

const AT_FIRST = 8;

/** What happened to the own sign-in lately: by it a person notices somebody else (SE-10). */
export function SecurityEventsCard() {
  const { t } = useSecurityEventTexts();
  const { data, error, refetch } = useSecurityEvents();
  const [all, setAll] = useState(false);
  const events = data?.items ?? [];
  return (
    <CardSection title={t('title')}>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{t('text')}</Box>
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data?.refused && <RefusedAttemptsNote refused={data.refused} />}
      {data && events.length === 0 && (
        <EmptyState icon={ShieldCheck} title={t('none')} text={t('noneText')} headingLevel="h3" />
      )}
      {events.length > 0 && <SecurityEventList events={all ? events : events.slice(0, AT_FIRST)} />}
      {!all && events.length > AT_FIRST && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {t('all', { count: events.length })}
        </Button>
      )}
    </CardSection>
  );
}
