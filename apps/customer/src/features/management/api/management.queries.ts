import { invalidate, keyOf, queryOf } from '@tenantry/api-client';
import { managementRoutes, type Management } from '@tenantry/contracts/customer';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Who manages the own company, read anew each time the page is opened. */
export const useManagement = () => useQuery({ ...queryOf(client, managementRoutes.get, {}), staleTime: 0 });

type Decision = Pick<Management, 'managementMode' | 'version'>;

/** Decides over the version that was read; refused for being stale, what is shown is read again. */
export function useDecideManagement() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ managementMode, version }: Decision) =>
      client.call(managementRoutes.decide, { body: { managementMode }, version }),
    onSuccess: (saved) => queryClient.setQueryData(keyOf(managementRoutes.get, {}), saved),
    onError: () => invalidate(queryClient, managementRoutes.get),
  });
}
