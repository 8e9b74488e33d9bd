import { invalidate, queryOf } from '@tenantry/api-client';
import { planRoutes, productRoutes, type Product } from '@tenantry/contracts/admin';
import type { BodyOf } from '@tenantry/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** All products, by name. */
export const useProducts = () => useQuery(queryOf(client, productRoutes.list, {}));

/** Reads the product past every cache: after a refusal for being stale. */
export function useNewestProduct(id: Product['id'] | undefined) {
  const queryClient = useQueryClient();
  return async () => {
    const { items } = await queryClient.fetchQuery({ ...queryOf(client, productRoutes.list, {}), staleTime: 0 });
    const newest = items.find((item) => item.id === id);
    if (!newest) throw new Error('it is gone');
    return newest;
  };
}

/** Adds a product, or changes the version of it that is given; plans show its name. */
export function useSaveProduct(id: Product['id'] | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: BodyOf<typeof productRoutes.create>; version: number }) =>
      id
        ? client.call(productRoutes.update, { params: { id }, body, version })
        : client.call(productRoutes.create, { body }),
    onSuccess: () =>
      invalidate(queryClient, productRoutes.list, planRoutes.list, planRoutes.get, planRoutes.assignable),
  });
}
