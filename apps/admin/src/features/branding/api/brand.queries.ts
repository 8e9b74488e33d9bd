import { invalidate, queryOf } from '@tenantry/api-client';
import type { BrandChange, OwnBrand } from '@tenantry/contracts';
import { brandRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

const own = queryOf(client, brandRoutes.get, {});

/** The brand of the own mails, set or inherited. */
export const useOwnBrand = () => useQuery(own);

/** Reads it past every cache: after a refusal for being stale. */
export function useNewestBrand(): () => Promise<OwnBrand> {
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...own, staleTime: 0 });
}

/** Brands under which own announcements go out, the own one first. */
export const useBrands = () => useQuery(queryOf(client, brandRoutes.list, {}));

export function useSaveBrand() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: BrandChange; version: number }) =>
      client.call(brandRoutes.update, { body, version }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(own.queryKey, saved);
      await invalidate(queryClient, brandRoutes.list);
    },
  });
}
