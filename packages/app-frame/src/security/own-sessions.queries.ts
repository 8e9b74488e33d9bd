import { invalidate, queryOf } from '@tenantry/api-client';
import type { BodyOf, OwnPasswordRoutes, SessionId } from '@tenantry/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../audience';

/** Where the person is signed in, read anew each time the page is opened. */
export function useOwnSessions() {
  const { client, routes } = useAudience();
  return useQuery({ ...queryOf(client, routes.ownSessions.list, {}), staleTime: 0 });
}

function useListAnew() {
  const { routes } = useAudience();
  const queryClient = useQueryClient();
  // What ends a session is among the events on the same page.
  return () => invalidate(queryClient, routes.ownSessions.list, routes.securityEvents.list);
}

/** Ends one session; also when it was over already, the list is read again. */
export function useEndSession() {
  const { client, routes } = useAudience();
  const listAnew = useListAnew();
  return useMutation({
    mutationFn: (id: SessionId) => client.call(routes.ownSessions.end, { params: { id } }),
    onSettled: listAnew,
  });
}

/** Changes the password, which ends all other sessions. */
export function useChangePassword() {
  const { client, routes } = useAudience();
  const listAnew = useListAnew();
  return useMutation({
    mutationFn: (body: BodyOf<OwnPasswordRoutes['change']>) => client.call(routes.ownPassword.change, { body }),
    onSuccess: listAnew,
  });
}

/** Gives the password again at this session. */
export function useAuthenticate() {
  const { client, routes } = useAudience();
  return useMutation({
    mutationFn: (password: string) => client.call(routes.ownSessions.authenticate, { body: { password } }),
  });
}

/** Ends every session but this one, which the server may want the password for. */
export function useEndOtherSessions() {
  const { client, routes } = useAudience();
  const listAnew = useListAnew();
  return async () => {
    const answer = await client.call(routes.ownSessions.endOthers, {});
    await listAnew();
    return answer;
  };
}
