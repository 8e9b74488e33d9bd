import { invalidate, isProblem, queryOf } from '@tenantry/api-client';
import type { Licence } from '@tenantry/contracts';
import { customerRoutes, dashboardRoutes, licenceRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** All licences of a customer, the live ones first. */
export const useLicences = (customerId: string) =>
  useQuery(queryOf(client, licenceRoutes.list, { params: { id: customerId } }));

/** Ends a licence at once. Whatever the answer, what is on screen is read again: a refusal means that it was old. */
export function useCancelLicence() {
  const queryClient = useQueryClient();
  const refresh = () =>
    invalidate(queryClient, licenceRoutes.list, customerRoutes.history, customerRoutes.list, dashboardRoutes.get);
  return useMutation({
    mutationFn: ({ id, version }: Licence) => client.call(licenceRoutes.cancel, { params: { id }, version }),
    onSuccess: refresh,
    onError: (error) => (isProblem(error, 'staleVersion', 'licenceNotCancellable') ? refresh() : undefined),
  });
}
