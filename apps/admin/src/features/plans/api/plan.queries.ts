import { invalidate, queryOf } from '@tenantry/api-client';
import { planRoutes, type Plan, type PlanChange } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Own plans and those published from above, by name. */
export const usePlans = () => useQuery(queryOf(client, planRoutes.list, {}));

/** One plan. */
export const usePlan = (id: string) => useQuery(queryOf(client, planRoutes.get, { params: { id: id as Plan['id'] } }));

/** Defines a plan, or changes the version of it that was read. */
export function useSavePlan(plan: Plan | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanChange) =>
      plan
        ? client.call(planRoutes.update, { params: { id: plan.id }, body, version: plan.version })
        : client.call(planRoutes.create, { body }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(queryOf(client, planRoutes.get, { params: { id: saved.id } }).queryKey, saved);
      await invalidate(queryClient, planRoutes.list, planRoutes.assignable);
    },
  });
}
