import { queryOf } from '@tenantry/api-client';
import type { Session } from '@tenantry/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../audience';

/** Who is signed in. Rights may change while the app is open, so it is read again now and then. */
export function useSessionQuery() {
  const { client, routes } = useAudience();
  return { ...queryOf(client, routes.session.current, {}), staleTime: 5 * 60_000 };
}

/** Works in another account of the same person: nothing read for the account before may stay in the cache. */
export function useSwitchAccount() {
  const { client, routes } = useAudience();
  const queryClient = useQueryClient();
  const { queryKey } = useSessionQuery();
  return useMutation({
    mutationFn: (membershipId: Session['account']['membershipId']) =>
      client.call(routes.session.switchAccount, { body: { membershipId } }),
    onSuccess: (session) => {
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
      queryClient.setQueryData(queryKey, session);
    },
  });
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut() {
  const { client, routes } = useAudience();
  return useMutation({ mutationFn: () => client.call(routes.session.signOut, {}) });
}
