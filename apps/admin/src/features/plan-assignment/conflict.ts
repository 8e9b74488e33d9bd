import type { Plan } from '@tenantry/contracts/admin';
import type { ChosenPlan } from './assignment-values';

/** A licence that the customer has already: its product cannot be assigned again. */
export interface HeldLicence {
  planName: string;
  productName: string;
}

/** Why a plan cannot be ticked: another plan of the same product is ticked, or the customer holds one (S001-32). */
export function conflictOf(plan: Plan, chosen: readonly ChosenPlan[], held: readonly HeldLicence[]) {
  const licence = held.find(({ productName }) => productName === plan.productName);
  if (licence) return { reason: 'held' as const, planName: licence.planName };
  const other = chosen.find((choice) => choice.plan.productId === plan.productId && choice.plan.id !== plan.id);
  if (other) return { reason: 'chosen' as const, planName: other.plan.name };
}
export type Conflict = NonNullable<ReturnType<typeof conflictOf>>;
