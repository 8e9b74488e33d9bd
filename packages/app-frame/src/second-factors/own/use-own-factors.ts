import { queryOf } from '@tenantry/api-client';
import { useQuery } from '@tanstack/react-query';
import { useSecondFactorRoutes } from '../second-factor-routes';

/** The person's second factors, read anew each time the page is opened. */
export function useOwnFactors() {
  const { client, routes } = useSecondFactorRoutes();
  return useQuery({ ...queryOf(client, routes.own.list, {}), staleTime: 0 });
}
