import type { PlanAssignment } from '@tenantry/contracts';
import type { Plan } from '@tenantry/contracts/admin';
import { endDateOf } from './end-date';

/** One plan of the table: what was typed stays while its box is not ticked. */
export interface PlanRowValues {
  selected: boolean;
  /** null while the field is empty. */
  units: number | null;
  startDate: string;
  /** Its start date was set by hand: it no longer follows the common one (S001-31). */
  own: boolean;
}

export interface AssignmentValues {
  startDate: string;
  rows: Record<string, PlanRowValues>;
}

/** One plan as it will be assigned, with what follows from the typed values. */
export interface ChosenPlan {
  plan: Plan;
  units: number;
  startDate: string;
  endDate: string;
  /** Minor units for the first period; null when the plan publishes no price. */
  price: number | null;
}

export const emptyAssignment = (today: string): AssignmentValues => ({ startDate: today, rows: {} });

/** The ticked plans in the order of the list. */
export const chosenPlans = (values: AssignmentValues, plans: readonly Plan[]): ChosenPlan[] =>
  plans.flatMap((plan) => {
    const row = values.rows[plan.id];
    if (!row?.selected) return [];
    const { startDate } = row;
    const units = row.units ?? 0;
    const price = plan.unitPrice === null ? null : plan.unitPrice * units;
    return [{ plan, units, startDate, endDate: endDateOf(startDate, plan.period), price }];
  });

/** The ticked plans as the server takes them. */
export const assignmentsOf = (chosen: readonly ChosenPlan[]): PlanAssignment[] =>
  chosen.map(({ plan, units, startDate }) => ({ planId: plan.id, units, startDate }));

/** What the ticked plans cost, a sum for each currency. */
export function totalsOf(chosen: readonly ChosenPlan[]): { currency: string; amount: number }[] {
  const totals = new Map<string, number>();
  for (const { plan, price } of chosen)
    if (price !== null) totals.set(plan.currency, (totals.get(plan.currency) ?? 0) + price);
  return [...totals].map(([currency, amount]) => ({ currency, amount }));
}
