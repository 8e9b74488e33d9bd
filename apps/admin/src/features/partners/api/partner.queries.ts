import { invalidate, queryOf } from '@tenantry/api-client';
import type { BodyOf } from '@tenantry/contracts';
import { partnerRoutes } from '@tenantry/contracts/admin';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The partners below the own company whose name holds `search`, in the order of the tree. */
export const usePartners = (search: string) =>
  useQuery({
    ...queryOf(client, partnerRoutes.list, { query: { search: search.trim() || undefined } }),
    placeholderData: keepPreviousData,
  });

/** Creates a partner with its first administrator; `key` makes a repeat of the same try harmless. */
export function useCreatePartner() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: BodyOf<typeof partnerRoutes.create>; key: string }) =>
      client.call(partnerRoutes.create, { body }, { idempotencyKey: key }),
    onSuccess: () => invalidate(queryClient, partnerRoutes.list),
  });
}
