import { invalidate } from '@tenantry/api-client';
import type { BodyOf } from '@tenantry/contracts';
import { customerRoutes, dashboardRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Creates the customer with all that belongs to it; the same key again never makes a second one (S001-36). */
export function useCreateCustomer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: BodyOf<typeof customerRoutes.create>; key: string }) =>
      client.call(customerRoutes.create, { body }, { idempotencyKey: key }),
    onSuccess: () =>
      void invalidate(queryClient, customerRoutes.list, customerRoutes.accountNameCheck, dashboardRoutes.get),
  });
}
