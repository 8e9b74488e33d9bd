import { queryOf } from '@tenantry/api-client';
import { municipalityRoutes, type Municipality } from '@tenantry/contracts/admin';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../api/client';
import { useSettled } from '../use-settled';

const none: readonly Municipality[] = [];
const noRegions: readonly string[] = [];

/** Municipalities whose name begins with what was typed. */
export function useMunicipalities(typed: string) {
  const search = useSettled(typed.trim().slice(0, 60), 200);
  const { data, isFetching } = useQuery({
    ...queryOf(client, municipalityRoutes.suggest, { query: { search } }),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
  return { options: search.length > 1 ? (data?.items ?? none) : none, loading: isFetching };
}

/** All Italian regions and provinces. */
export function useRegions() {
  const { data } = useQuery({ ...queryOf(client, municipalityRoutes.regions, {}), staleTime: Infinity, retry: false });
  return data?.items ?? noRegions;
}
