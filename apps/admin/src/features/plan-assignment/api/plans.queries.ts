import { invalidate, queryOf } from '@tenantry/api-client';
import type { PlanAssignment } from '@tenantry/contracts';
import { customerRoutes, dashboardRoutes, licenceRoutes, planRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The plans that may be assigned to a new customer below `parentId`, or to the existing `customerId` (S001-32). */
export const useAssignablePlans = (query: { parentId?: string; customerId?: string }, enabled = true) =>
  useQuery({ ...queryOf(client, planRoutes.assignable, { query }), enabled });

/** Assigns plans to an existing customer, all or none (S001-22). */
export function useAssignPlans(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ plans, key }: { plans: PlanAssignment[]; key: string }) =>
      client.call(licenceRoutes.assign, { params: { id: customerId }, body: { plans } }, { idempotencyKey: key }),
    onSuccess: () =>
      invalidate(queryClient, licenceRoutes.list, customerRoutes.history, customerRoutes.list, dashboardRoutes.get),
  });
}
