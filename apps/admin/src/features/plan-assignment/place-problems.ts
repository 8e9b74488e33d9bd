import { isProblem } from '@tenantry/api-client';
import type { FieldProblem } from '@tenantry/contracts';
import type { ChosenPlan } from './assignment-values';

/** Splits a refusal into problems of the plan table, renamed to its fields, and all the others. */
export function placePlanProblems(error: unknown, chosen: readonly ChosenPlan[]) {
  const rows: FieldProblem[] = [];
  const others: FieldProblem[] = [];
  for (const item of isProblem(error) ? error.errors : []) {
    const [, index, field = 'units'] = /^plans\.(\d+)(?:\.(\w+))?$/.exec(item.field) ?? [];
    const planId = index === undefined ? undefined : chosen[Number(index)]?.plan.id;
    if (planId) rows.push({ ...item, field: `rows.${planId}.${field === 'planId' ? 'selected' : field}` });
    else others.push(item);
  }
  return { rows, others };
}
