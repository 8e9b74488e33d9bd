import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import type { OwnSession } from '@tenantry/contracts';
import { CardSection, ConfirmDialog, ProblemAlert, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmPersonDialog } from './confirm-person-dialog';
import { useEndOtherSessions, useEndSession } from './own-sessions.queries';
import { SessionEntry } from './session-entry';

/** Every place where the person is signed in; ends one of them, or all but this one. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('frame');
  const toast = useToast();
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const [asking, setAsking] = useState<'whether' | 'who'>();
  const others = sessions.filter(({ current }) => !current);
  const confirmed = () =>
    endOthers.mutate(undefined, {
      onSuccess: () => {
        setAsking(undefined);
        toast({ text: t('security.othersEnded') });
      },
      onError: (error) => setAsking(isProblem(error, 'reauthenticationRequired') ? 'who' : 'whether'),
    });
  return (
    <CardSection
      title={t('security.sessions')}
      {...(others.length > 0 && {
        action: (
          <Button size="small" onClick={() => setAsking('whether')}>
            {t('security.endOthers')}
          </Button>
        ),
      })}
    >
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('security.sessionsText')}</Box>
      <ProblemAlert error={end.error} />
      <Box component="ul" aria-label={t('security.sessions')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sessions.map((session) => (
          <SessionEntry
            key={session.id}
            session={session}
            ending={end.isPending && end.variables === session.id}
            onEnd={() => end.mutate(session.id, { onSuccess: () => toast({ text: t('security.ended') }) })}
          />
        ))}
      </Box>
      <ConfirmDialog
        open={asking === 'whether'}
        title={t('security.endOthersTitle')}
        confirmLabel={t('security.endOthers')}
        danger
        busy={endOthers.isPending}
        error={endOthers.error}
        onConfirm={confirmed}
        onClose={() => setAsking(undefined)}
      >
        {t('security.endOthersText', { count: others.length })}
      </ConfirmDialog>
      <ConfirmPersonDialog open={asking === 'who'} onConfirmed={confirmed} onClose={() => setAsking(undefined)} />
    </CardSection>
  );
}
