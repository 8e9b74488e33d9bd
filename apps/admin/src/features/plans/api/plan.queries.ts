import { invalidate, queryOf } from '@tenantry/api-client';
import { planRoutes, type Plan, type PlanChange } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Own plans and those published from above, by name. */
export const usePlans = () => useQuery(queryOf(client, planRoutes.list, {}));

/** One plan. */
export const usePlan = (id: string) => useQuery(queryOf(client, planRoutes.get, { params: { id: id as Plan['id'] } }));

/** Reads the plan past every cache: after a refusal for being stale. */
export function useNewestPlan(id: Plan['id'] | undefined) {
  const queryClient = useQueryClient();
  return () =>
    queryClient.fetchQuery({ ...queryOf(client, planRoutes.get, { params: { id: id as Plan['id'] } }), staleTime: 0 });
}

/** Defines a plan, or changes the version of it that is given. */
export function useSavePlan(id: Plan['id'] | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: PlanChange; version: number }) =>
      id ? client.call(planRoutes.update, { params: { id }, body, version }) : client.call(planRoutes.create, { body }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(queryOf(client, planRoutes.get, { params: { id: saved.id } }).queryKey, saved);
      await invalidate(queryClient, planRoutes.list, planRoutes.assignable);
    },
  });
}
