import { invalidate, queryOf } from '@tenantry/api-client';
import { planRoutes, productRoutes, type Product } from '@tenantry/contracts/admin';
import type { BodyOf } from '@tenantry/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** All products, by name. */
export const useProducts = () => useQuery(queryOf(client, productRoutes.list, {}));

/** Adds a product, or changes the version of it that was read; plans show its name. */
export function useSaveProduct(product: Product | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof productRoutes.create>) =>
      product
        ? client.call(productRoutes.update, { params: { id: product.id }, body, version: product.version })
        : client.call(productRoutes.create, { body }),
    onSuccess: () =>
      invalidate(queryClient, productRoutes.list, planRoutes.list, planRoutes.get, planRoutes.assignable),
  });
}
