import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import type { Plan } from '@tenantry/contracts/admin';
import { useFormat, useProblemText } from '@tenantry/ui';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AssignmentValues } from '../assignment-values';
import type { Conflict } from '../conflict';
import { planKind } from '../plan-words';
import { usePlanRow } from './use-plan-row';

interface Props {
  plan: Plan;
  conflict: Conflict | undefined;
}

/** The box that ticks a plan, its name, and why it cannot be ticked. */
export function PlanCheck({ plan, conflict }: Props) {
  const { t } = useTranslation('wizard');
  const { date } = useFormat();
  const problemText = useProblemText();
  const { getFieldState, formState } = useFormContext<AssignmentValues>();
  const { row, toggle } = usePlanRow(plan);
  const { error } = getFieldState(`rows.${plan.id}.selected`, formState);
  const id = useId();
  const selected = row?.selected ?? false;
  const disabled = conflict !== undefined && !selected;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, minWidth: 0 }}>
      <Checkbox
        id={id}
        checked={selected}
        disabled={disabled}
        onChange={(event) => toggle(event.target.checked)}
        sx={{ p: 0.25, mt: -0.25, ml: -0.25 }}
        slotProps={{ input: { 'aria-describedby': `${id}-about`, 'aria-invalid': error ? true : undefined } }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="label"
          htmlFor={id}
          sx={{ fontWeight: 500, display: 'block', color: disabled ? 'text.secondary' : 'text.primary' }}
        >
          {plan.name}
        </Typography>
        <Typography
          id={`${id}-about`}
          variant="body2"
          sx={{ color: error || (selected && conflict) ? 'error.main' : 'text.secondary' }}
        >
          {error?.message
            ? problemText(error.message)
            : conflict
              ? t(`plans.conflict.${conflict.reason}`, {
                  plan: conflict.planName,
                  date: conflict.reason === 'held' ? date(conflict.endDate) : '',
                })
              : planKind(t, plan)}
        </Typography>
      </Box>
    </Box>
  );
}
