import type { Plan } from '@tenantry/contracts/admin';
import { useForm, useWatch } from 'react-hook-form';
import { useAssignablePlans } from './api/plans.queries';
import { assignmentResolver } from './assignment-resolver';
import { chosenPlans, emptyAssignment, type AssignmentValues } from './assignment-values';

interface Options {
  query: { parentId?: string; customerId?: string };
  enabled?: boolean;
  /** The start date offered first. */
  firstDay: string;
  today: string;
  /** Whether this person may date a licence back, by up to a year (decision 17). */
  canBackdate: boolean;
}

const none: readonly Plan[] = [];

const yearBefore = (day: string) => new Date(Date.parse(day) - 365 * 86_400_000).toISOString().slice(0, 10);

/** The form of the plan table with the plans it offers and what is chosen of them. */
export function usePlanForm({ query, enabled, firstDay, today, canBackdate }: Options) {
  const { data, error, isPending, refetch } = useAssignablePlans(query, enabled);
  const all = data?.items ?? none;
  const earliest = canBackdate ? yearBefore(today) : today;
  const form = useForm<AssignmentValues>({
    defaultValues: emptyAssignment(firstDay),
    resolver: assignmentResolver(all, { earliest, canBackdate }),
    mode: 'onBlur',
  });
  const values = useWatch({ control: form.control }) as AssignmentValues;
  return { form, all, chosen: chosenPlans(values, all), earliest, error, isPending, retry: () => void refetch() };
}
export type PlanFormState = ReturnType<typeof usePlanForm>;
