import { Refusal, refuseField } from '../../platform/http/problem';

/** What the rules of an assignment look at. */
export interface AssignablePlan {
  enabled: boolean;
  productId: string;
  minUnits: number;
  maxUnits: number;
  stepUnits: number;
}

export interface AssignmentDay {
  /** Today in the customer's zone. */
  today: string;
  /** The earliest start day this actor may choose: today, or up to 365 days back (decision 17). */
  earliest: string;
}

const LATEST_YEARS = 10;

/** Refuses one row of an assignment with the field concerned; `index` is its place in the list. */
export function mayAssign(
  plan: AssignablePlan | undefined,
  row: { units: number; startDate: string },
  day: AssignmentDay,
  index: number,
): asserts plan is AssignablePlan {
  const field = (name: string) => `plans.${index}.${name}`;
  if (!plan) throw refuseField('planNotAvailable', field('planId'));
  if (!plan.enabled) throw refuseField('planDisabled', field('planId'));
  const { minUnits: min, maxUnits: max, stepUnits: step } = plan;
  if (row.units < min || row.units > max || (row.units - min) % step !== 0)
    throw refuseField('unitsOutOfRange', field('units'), { min, max, step });
  if (row.startDate < day.today && row.startDate < day.earliest)
    throw refuseField(day.earliest === day.today ? 'startDateInPast' : 'startDateTooEarly', field('startDate'));
  if (Number(row.startDate.slice(0, 4)) > Number(day.today.slice(0, 4)) + LATEST_YEARS)
    throw new Refusal('invalidInput', { errors: [{ field: field('startDate'), code: 'dateTooFar' }] });
}

/** Refuses the same product twice in one assignment (S001-32). */
export function refuseSameProductTwice(plans: readonly { productId: string }[]): void {
  const seen = new Set<string>();
  plans.forEach(({ productId }, index) => {
    if (seen.has(productId)) throw refuseField('productAlreadyAssigned', `plans.${index}.planId`);
    seen.add(productId);
  });
}
