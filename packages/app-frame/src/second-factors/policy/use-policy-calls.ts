import { queryOf } from '@tenantry/api-client';
import type { SecondFactorPolicy } from '@tenantry/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useSecondFactorRoutes } from '../second-factor-routes';

/** Reads the company's policy past every cache, and sets it over the version that the person saw. */
export function usePolicyCalls() {
  const { client, routes } = useSecondFactorRoutes();
  const queryClient = useQueryClient();
  const query = queryOf(client, routes.policy.get, {});
  return {
    readNewest: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    set: async (policy: SecondFactorPolicy['policy'], version: number): Promise<SecondFactorPolicy> => {
      const saved = await client.call(routes.policy.set, { body: { policy }, version });
      queryClient.setQueryData(query.queryKey, saved);
      return saved;
    },
  };
}
