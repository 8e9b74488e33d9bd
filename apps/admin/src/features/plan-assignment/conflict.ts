import type { Plan } from '@tenantry/contracts/admin';
import type { AssignmentValues, ChosenPlan } from './assignment-values';
import { endDateOf } from './end-date';

/** A licence that the customer has already: its product cannot be assigned again for the same days. */
export interface HeldLicence {
  planName: string;
  productName: string;
  startDate: string;
  endDate: string;
}

export type Conflict = { reason: 'chosen'; planName: string } | { reason: 'held'; planName: string; endDate: string };

/** Why a plan cannot be had as it stands: another plan of its product is ticked, or the customer holds one in those days (S001-32). */
export function conflictOf(
  plan: Plan,
  values: AssignmentValues,
  chosen: readonly ChosenPlan[],
  held: readonly HeldLicence[],
): Conflict | undefined {
  const row = values.rows[plan.id];
  const start = row?.selected ? row.startDate : values.startDate;
  const end = endDateOf(start, plan.period);
  const licence = held.find(
    ({ productName, startDate, endDate }) => productName === plan.productName && startDate <= end && start <= endDate,
  );
  if (licence) return { reason: 'held', planName: licence.planName, endDate: licence.endDate };
  const other = chosen.find((choice) => choice.plan.productId === plan.productId && choice.plan.id !== plan.id);
  return other && { reason: 'chosen', planName: other.plan.name };
}
