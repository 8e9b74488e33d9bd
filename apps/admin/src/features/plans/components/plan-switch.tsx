import Button from '@mui/material/Button';
import type { Plan } from '@tenantry/contracts/admin';
import { ConfirmDialog, useToast } from '@tenantry/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavePlan } from '../api/plan.queries';
import { changeOf } from '../plan-values';

/** Switches a plan off or on again, after saying what that means. */
export function PlanSwitch({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const toast = useToast();
  const save = useSavePlan(plan);
  const [asking, setAsking] = useState(false);
  const way = plan.enabled ? 'disable' : 'enable';
  const confirm = () =>
    save.mutate(
      { ...changeOf(plan), enabled: !plan.enabled },
      {
        onSuccess: ({ name }) => {
          setAsking(false);
          toast({ text: t(`${way}.done`, { name }) });
        },
      },
    );
  return (
    <>
      <Button variant="outlined" color={plan.enabled ? 'error' : 'primary'} onClick={() => setAsking(true)}>
        {t(`${way}.action`)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(`${way}.title`, { name: plan.name })}
        confirmLabel={t(`${way}.action`)}
        danger={plan.enabled}
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
