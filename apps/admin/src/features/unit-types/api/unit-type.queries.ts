import { invalidate, queryOf } from '@tenantry/api-client';
import type { BodyOf } from '@tenantry/contracts';
import { planRoutes, productRoutes, unitTypeRoutes, type UnitType } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** All unit types, by code. */
export const useUnitTypes = () => useQuery(queryOf(client, unitTypeRoutes.list, {}));

/** Reads the unit type past every cache: after a refusal for being stale. */
export function useNewestUnitType(id: UnitType['id'] | undefined) {
  const queryClient = useQueryClient();
  return async () => {
    const { items } = await queryClient.fetchQuery({ ...queryOf(client, unitTypeRoutes.list, {}), staleTime: 0 });
    const newest = items.find((item) => item.id === id);
    if (!newest) throw new Error('it is gone');
    return newest;
  };
}

/** Adds a unit type, or changes the version of it that is given; products and plans show its words. */
export function useSaveUnitType(id: UnitType['id'] | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: BodyOf<typeof unitTypeRoutes.create>; version: number }) =>
      id
        ? client.call(unitTypeRoutes.update, { params: { id }, body, version })
        : client.call(unitTypeRoutes.create, { body }),
    onSuccess: () => invalidate(queryClient, unitTypeRoutes.list, productRoutes.list, planRoutes.list, planRoutes.get),
  });
}
