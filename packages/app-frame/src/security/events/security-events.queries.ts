import { queryOf } from '@tenantry/api-client';
import { useQuery } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** What happened to the own sign-in, read anew each time the page is opened. */
export function useSecurityEvents() {
  const { client, routes } = useAudience();
  return useQuery({ ...queryOf(client, routes.securityEvents.list, {}), staleTime: 0 });
}
