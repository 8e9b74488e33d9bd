import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import type { Plan } from '@tenantry/contracts/admin';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewestPlan, useSavePlan } from '../api/plan.queries';
import { changeOf } from '../plan-values';

/** Switches a plan off or on again, after saying what that means. */
export function PlanSwitch({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const toast = useToast();
  const save = useSavePlan(plan.id);
  const readNewest = useNewestPlan(plan.id);
  const [asking, setAsking] = useState(false);
  const next = plan.enabled ? 'disable' : 'enable';
  // What was asked stays on the dialog while it goes away, although the plan has changed by then.
  const [way, setWay] = useState<'disable' | 'enable'>(next);
  const ask = () => {
    setWay(next);
    setAsking(true);
  };
  const confirm = () =>
    save.mutate(
      { body: { ...changeOf(plan), enabled: way === 'enable' }, version: plan.version },
      {
        // Whoever presses again then means the plan as it is now.
        onError: (error) => void (isProblem(error, 'staleVersion') && readNewest()),
        onSuccess: ({ name }) => {
          setAsking(false);
          toast({ text: t(`${way}.done`, { name }) });
        },
      },
    );
  return (
    <>
      <Button variant="outlined" color={plan.enabled ? 'error' : 'primary'} onClick={ask}>
        {t(`${next}.action`)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(`${way}.title`, { name: plan.name })}
        confirmLabel={t(`${way}.action`)}
        danger={way === 'disable'}
        busy={save.isPending}
        error={save.error}
        onConfirm={confirm}
        onClose={() => {
          save.reset();
          setAsking(false);
        }}
      >
        {t(`${way}.text`)}
      </ConfirmDialog>
    </>
  );
}
