import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import type { Customer } from '@tenantry/contracts/admin';
import { CardSection, ConfirmDialog, ProblemAlert, ToneChip, useToast } from '@tenantry/ui';
import { Handshake, UserLock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideManagement } from '../api/customer.queries';

const icons = { managed: Handshake, self_managed: UserLock };

/** Who manages a customer; the platform may decide it where the owner cannot. */
export function ManagementCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customer');
  const toast = useToast();
  const decide = useDecideManagement(customer.id);
  const [asking, setAsking] = useState(false);
  const { managementMode: now, company: name, version } = customer;
  const other = now === 'managed' ? 'self_managed' : 'managed';
  const confirmed = () =>
    decide.mutate(
      { managementMode: other, version },
      {
        onSuccess: () => {
          setAsking(false);
          toast({ text: t(`decideManagement.saved.${other}`, { name }) });
        },
        // What was asked is no longer the question: what holds now is shown instead.
        onError: (error) => setAsking(!isProblem(error, 'staleVersion')),
      },
    );
  return (
    <CardSection title={t('decideManagement.title')}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        <ToneChip tone="accent" icon={icons[now]}>
          {t(`management.${now}`)}
        </ToneChip>
        <Box sx={{ color: 'text.secondary' }}>{t('decideManagement.text')}</Box>
        {!asking && <ProblemAlert error={decide.error} />}
        <Button
          variant="outlined"
          onClick={() => {
            decide.reset();
            setAsking(true);
          }}
        >
          {t(`decideManagement.action.${other}`)}
        </Button>
      </Box>
      <ConfirmDialog
        open={asking}
        icon={icons[other]}
        title={t(`decideManagement.question.${other}`, { name })}
        confirmLabel={t(`decideManagement.action.${other}`)}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={confirmed}
        onClose={() => setAsking(false)}
      >
        {t(`decideManagement.consequence.${other}`)}
      </ConfirmDialog>
    </CardSection>
  );
}
