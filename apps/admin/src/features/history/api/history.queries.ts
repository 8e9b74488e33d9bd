import { keyOf } from '@tenantry/api-client';
import { customerRoutes } from '@tenantry/contracts/admin';
import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** What happened to a customer, the newest first, `limit` entries at a time. */
export function useHistory(customerId: string, limit = 30, enabled = true) {
  const params = { id: customerId };
  return useInfiniteQuery({
    queryKey: keyOf(customerRoutes.history, { params, limit }),
    queryFn: ({ pageParam, signal }) =>
      client.call(customerRoutes.history, { params, query: { limit, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled,
  });
}
