import { queryOf } from '@tenantry/api-client';
import type { Session } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client';

/** Who is signed in. Rights may change while the app is open, so it is read again now and then. */
export const sessionQuery = () => ({ ...queryOf(client, sessionRoutes.current, {}), staleTime: 5 * 60_000 });

/** Works in another account of the same person: nothing read for the account before may stay in the cache. */
export function useSwitchAccount() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (membershipId: Session['account']['membershipId']) =>
      client.call(sessionRoutes.switchAccount, { body: { membershipId } }),
    onSuccess: (session) => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionRoutes.current.path });
      queryClient.setQueryData(sessionQuery().queryKey, session);
    },
  });
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut() {
  return useMutation({ mutationFn: () => client.call(sessionRoutes.signOut, {}) });
}
