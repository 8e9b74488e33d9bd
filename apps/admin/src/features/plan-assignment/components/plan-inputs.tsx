import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Plan } from '@tenantry/contracts/admin';
import { DateInput, NumberStepper, useFormat } from '@tenantry/ui';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AssignmentValues } from '../assignment-values';
import { unitWord } from '../plan-words';
import { usePlanRow } from './use-plan-row';

/** How many units of a ticked plan, in the unit of its product (S001-26 to S001-28). */
export function PlanUnits({ plan }: { plan: Plan }) {
  const { t } = useTranslation('wizard');
  const { language } = useFormat();
  const { control } = useFormContext<AssignmentValues>();
  const { row } = usePlanRow(plan);
  return (
    <NumberStepper
      control={control}
      name={`rows.${plan.id}.units`}
      label={t('plans.unitsOf', { plan: plan.name })}
      hideLabel
      min={plan.minUnits}
      max={plan.maxUnits}
      step={plan.stepUnits}
      unit={unitWord(plan.unitLabels, language, row?.units ?? plan.minUnits)}
    />
  );
}

/** The start date of one ticked plan: the common one until it is changed here. */
export function PlanStart({ plan, earliest }: { plan: Plan; earliest: string }) {
  const { t } = useTranslation('wizard');
  const { control } = useFormContext<AssignmentValues>();
  const { setOwn, differs } = usePlanRow(plan);
  return (
    <Box sx={{ maxWidth: 172 }}>
      <DateInput
        control={control}
        name={`rows.${plan.id}.startDate`}
        label={t('plans.startOf', { plan: plan.name })}
        hideLabel
        min={earliest}
        onValue={setOwn}
      />
      {differs && (
        <Typography variant="caption" color="primary" sx={{ display: 'block', mt: 0.25 }}>
          {t('plans.differs')}
        </Typography>
      )}
    </Box>
  );
}
