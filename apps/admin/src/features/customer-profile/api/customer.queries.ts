import { invalidate, keyOf, queryOf } from '@tenantry/api-client';
import type { Customer } from '@tenantry/contracts/admin';
import { customerRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';
import type { ProfileValues } from '../profile-values';

const options = (id: string) => queryOf(client, customerRoutes.get, { params: { id } });

/** One customer. */
export const useCustomer = (id: string) => useQuery(options(id));

/** Reads the customer again, past every cache: after a refusal for being stale. */
export function useNewestCustomer(id: string) {
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...options(id), staleTime: 0 });
}

type Decision = Pick<Customer, 'managementMode' | 'version'>;

/** Decides who manages the customer; refused for being stale, what is shown is read again. */
export function useDecideManagement(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ managementMode, version }: Decision) =>
      client.call(customerRoutes.decideManagement, { params: { id }, body: { managementMode }, version }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(keyOf(customerRoutes.get, { params: { id } }), saved);
      await invalidate(queryClient, customerRoutes.list, customerRoutes.history);
    },
    onError: () => invalidate(queryClient, customerRoutes.get),
  });
}

/** Saves the profile over the version that it was made from. */
export function useUpdateCustomer(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: ProfileValues; version: number }) =>
      client.call(customerRoutes.update, { params: { id }, body, version }),
    onSuccess: async (saved: Customer) => {
      queryClient.setQueryData(keyOf(customerRoutes.get, { params: { id } }), saved);
      await invalidate(queryClient, customerRoutes.list, customerRoutes.history);
    },
  });
}
