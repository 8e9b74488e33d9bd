import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import type { Management } from '@tenantry/contracts/customer';
import { CardSection, ConfirmDialog, ProblemAlert, ToneChip, useToast } from '@tenantry/ui';
import { Handshake, UserLock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideManagement } from '../api/management.queries';

const icons = { managed: Handshake, self_managed: UserLock };

/** Who manages the company and what that means; changing it is asked for with its consequence. */
export function ManagementCard({ management }: { management: Management }) {
  const { t } = useTranslation('management');
  const toast = useToast();
  const decide = useDecideManagement();
  const [asking, setAsking] = useState(false);
  const { managementMode: now, partnerName: partner, version } = management;
  const other = now === 'managed' ? 'self_managed' : 'managed';
  const ask = () => {
    decide.reset();
    setAsking(true);
  };
  const confirmed = () =>
    decide.mutate(
      { managementMode: other, version },
      {
        onSuccess: () => {
          setAsking(false);
          toast({ text: t(`saved.${other}`, { partner }) });
        },
        // What was asked is no longer the question: what holds now is shown instead.
        onError: (error) => setAsking(!isProblem(error, 'staleVersion')),
      },
    );
  return (
    <CardSection title={t('title')}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        <ToneChip tone="accent" icon={icons[now]}>
          {t(`mode.${now}.name`)}
        </ToneChip>
        <Box sx={{ color: 'text.secondary' }}>{t(`mode.${now}.text`, { partner })}</Box>
        {!asking && <ProblemAlert error={decide.error} />}
        <Button variant="outlined" onClick={ask}>
          {t(`change.${other}.action`, { partner })}
        </Button>
      </Box>
      <ConfirmDialog
        open={asking}
        icon={icons[other]}
        title={t(`change.${other}.title`, { partner })}
        confirmLabel={t(`change.${other}.confirm`)}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={confirmed}
        onClose={() => setAsking(false)}
      >
        {t(`mode.${other}.text`, { partner })}
      </ConfirmDialog>
    </CardSection>
  );
}
