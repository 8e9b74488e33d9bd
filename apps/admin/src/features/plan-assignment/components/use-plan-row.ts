import type { Plan } from '@tenantry/contracts/admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { AssignmentValues, PlanRowValues } from '../assignment-values';
import { endDateOf } from '../end-date';

/** The typed values of one plan, and how to tick it: units start at the plan's minimum, the date at the common one. */
export function usePlanRow(plan: Plan) {
  const { control, getValues, setValue, clearErrors } = useFormContext<AssignmentValues>();
  const row = useWatch({ control, name: `rows.${plan.id}` }) as PlanRowValues | undefined;
  const common = useWatch({ control, name: 'startDate' });
  const toggle = (selected: boolean) => {
    const startDate = getValues('startDate');
    const kept = getValues(`rows.${plan.id}`) as PlanRowValues | undefined;
    setValue(
      `rows.${plan.id}`,
      { ...(kept ?? { units: plan.minUnits, startDate, own: false }), selected },
      { shouldDirty: true },
    );
    clearErrors(`rows.${plan.id}`);
  };
  const setOwn = (startDate: string) => setValue(`rows.${plan.id}.own`, startDate !== getValues('startDate'));
  const endDate = row?.selected ? endDateOf(row.startDate, plan.period) : '';
  return { row, toggle, setOwn, endDate, differs: row !== undefined && row.startDate !== common };
}
