import { useCan } from '@tenantry/app-frame';
import { queryOf } from '@tenantry/api-client';
import type { CustomerListItem } from '@tenantry/contracts/admin';
import { customerRoutes, planRoutes } from '@tenantry/contracts/admin';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';
import type { ListState } from '../list-state';

/** One page of customers; the page before stays on screen until it has come. */
export function useCustomers({ search, status, planId, contacts, sort, size, cursor }: ListState) {
  const query = {
    limit: size,
    sort,
    ...(search && { search }),
    ...(status && { status }),
    ...(planId && { planId }),
    ...(contacts && { contacts }),
    ...(cursor && { cursor }),
  };
  return useQuery({ ...queryOf(client, customerRoutes.list, { query }), placeholderData: keepPreviousData });
}

/** The plans to filter by; none for somebody who may not see plans. */
export function usePlanOptions() {
  const { data } = useQuery({ ...queryOf(client, planRoutes.list, {}), enabled: useCan('plans.view') });
  return data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

/** Fetches a customer ahead of the click that is about to come. */
export function usePrefetchCustomer() {
  const queryClient = useQueryClient();
  return ({ id }: CustomerListItem) =>
    void queryClient.prefetchQuery(queryOf(client, customerRoutes.get, { params: { id } }));
}
