import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Banner, CardSection, ProblemAlert, shownAddress, useFormat, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useEmailChangeStep, useOwnEmailChange } from '../api/email-change';
import { useEmailChangeTexts } from '../email-change-texts';
import { EmailChangeDialog } from './email-change-dialog';

/** Profile: the address to sign in with, and the new one as long as it waits to be confirmed (S004-36). */
export function OwnEmailCard({ email }: { email: string }) {
  const { t } = useEmailChangeTexts();
  const { dateTime } = useFormat();
  const toast = useToast();
  const { data } = useOwnEmailChange();
  const step = useEmailChangeStep(undefined);
  const [changing, setChanging] = useState(false);
  const pending = data?.pending;
  return (
    <CardSection
      title={t('card')}
      action={
        <Button variant="outlined" size="small" onClick={() => setChanging(true)}>
          {t('change')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ overflowWrap: 'anywhere' }}>{shownAddress(email)}</Box>
        {pending && (
          <Banner
            tone="info"
            action={
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                <Button
                  size="small"
                  variant="outlined"
                  disabled={step.isPending}
                  onClick={() =>
                    step.mutate(
                      { do: 'resend' },
                      { onSuccess: () => toast({ text: t('sent', { email: pending.email }) }) },
                    )
                  }
                >
                  {t('resend')}
                </Button>
                <Button
                  size="small"
                  color="inherit"
                  disabled={step.isPending}
                  onClick={() => step.mutate({ do: 'cancel' }, { onSuccess: () => toast({ text: t('cancelled') }) })}
                >
                  {t('cancel')}
                </Button>
              </Box>
            }
          >
            {t('pendingUntil', { email: shownAddress(pending.email), when: dateTime(pending.expiresAt) })}
          </Banner>
        )}
        <ProblemAlert error={step.error} />
      </Box>
      {changing && <EmailChangeDialog email={email} onClose={() => setChanging(false)} />}
    </CardSection>
  );
}
