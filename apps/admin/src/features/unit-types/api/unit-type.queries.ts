import { invalidate, queryOf } from '@tenantry/api-client';
import type { BodyOf } from '@tenantry/contracts';
import { planRoutes, productRoutes, unitTypeRoutes, type UnitType } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** All unit types, by code. */
export const useUnitTypes = () => useQuery(queryOf(client, unitTypeRoutes.list, {}));

/** Adds a unit type, or changes the version of it that was read; products and plans show its words. */
export function useSaveUnitType(unitType: UnitType | undefined) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof unitTypeRoutes.create>) =>
      unitType
        ? client.call(unitTypeRoutes.update, { params: { id: unitType.id }, body, version: unitType.version })
        : client.call(unitTypeRoutes.create, { body }),
    onSuccess: () => invalidate(queryClient, unitTypeRoutes.list, productRoutes.list, planRoutes.list, planRoutes.get),
  });
}
