import type { Plan } from '@tenantry/contracts/admin';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { AssignmentValues, PlanRowValues } from './assignment-values';

/** The first start date that this person may choose (S001-30). */
export interface StartRule {
  earliest: string;
  canBackdate: boolean;
}

const problem = (code: string, params?: Record<string, number>) => ({
  type: code,
  message: code,
  ...(params && { types: params as Record<string, never> }),
});

function unitsProblem(units: number | null, { minUnits, maxUnits, stepUnits }: Plan) {
  if (units === null) return problem('required');
  if (!Number.isInteger(units)) return problem('notAnInteger');
  if (units < minUnits) return problem('tooSmall', { min: minUnits });
  if (units > maxUnits) return problem('tooBig', { max: maxUnits });
  if ((units - minUnits) % stepUnits !== 0) return problem('notAMultiple', { step: stepUnits });
}

function dateProblem(date: string, { earliest, canBackdate }: StartRule) {
  if (date === '') return problem('required');
  if (date < earliest) return problem(canBackdate ? 'startDateTooEarly' : 'startDateInPast');
}

/** Checks the ticked plans against their own limits and the start dates against what this person may do. */
export const assignmentResolver =
  (plans: readonly Plan[], rule: StartRule): Resolver<AssignmentValues> =>
  (values) => {
    const rows: Record<string, FieldErrors<PlanRowValues>> = {};
    for (const plan of plans) {
      const row = values.rows[plan.id];
      if (!row?.selected) continue;
      const units = unitsProblem(row.units, plan);
      const startDate = dateProblem(row.startDate, rule);
      if (units || startDate) rows[plan.id] = { ...(units && { units }), ...(startDate && { startDate }) };
    }
    const startDate = dateProblem(values.startDate, rule);
    if (!startDate && Object.keys(rows).length === 0) return { values, errors: {} };
    return {
      values: {},
      errors: {
        ...(startDate && { startDate }),
        ...(Object.keys(rows).length > 0 && { rows }),
      } as FieldErrors<AssignmentValues>,
    };
  };
