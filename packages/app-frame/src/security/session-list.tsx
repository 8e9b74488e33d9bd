import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { OwnSession } from '@tenantry/contracts';
import { CardSection, ConfirmDialog, ProblemAlert, useToast } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndOtherSessions, useEndSession } from './own-sessions.queries';
import { SessionEntry } from './session-entry';
import { useConfirmedPerson } from './use-confirmed-person';

/** Every place where the person is signed in; ends one of them, or all but this one. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('frame');
  const toast = useToast();
  const end = useEndSession();
  const endAllOthers = useEndOtherSessions();
  const { confirmed, dialog } = useConfirmedPerson();
  const [asking, ask] = useState(false);
  const others = sessions.filter(({ current }) => !current);
  const endOthers = useMutation({
    mutationFn: () => confirmed(endAllOthers),
    onSuccess: (answer) => {
      if (answer === undefined) return;
      ask(false);
      toast({ text: t('security.othersEnded') });
    },
  });
  return (
    <CardSection
      title={t('security.sessions')}
      {...(others.length > 0 && {
        action: (
          <Button size="small" onClick={() => ask(true)}>
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
        open={asking}
        title={t('security.endOthersTitle')}
        confirmLabel={t('security.endOthers')}
        danger
        busy={endOthers.isPending}
        error={endOthers.error}
        onConfirm={() => endOthers.mutate()}
        onClose={() => ask(false)}
      >
        {t('security.endOthersText', { count: others.length })}
      </ConfirmDialog>
      {dialog}
    </CardSection>
  );
}
