import type { BodyOf, SessionRoutes } from '@tenantry/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** Asks for a link to choose a new password; the answer never tells whether the address is known. */
export function useForgottenPassword() {
  const { client, routes } = useAudience();
  return useMutation({
    mutationFn: (body: BodyOf<SessionRoutes['forgottenPassword']>) =>
      client.call(routes.session.forgottenPassword, { body }),
  });
}

/** What a mailed link is for. It changes nothing, so it is a read although it is sent by POST to keep the token out of logs. */
export function usePasswordLink(token: string | undefined) {
  const { client, routes } = useAudience();
  return useQuery({
    // The token is a secret: it names the read only for as long as the page is open.
    queryKey: [routes.session.inspectPasswordLink.path, token],
    queryFn: () => client.call(routes.session.inspectPasswordLink, { body: { token: token ?? '' } }),
    enabled: token !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}

/** Sets the password with a mailed link. */
export function useSetPassword() {
  const { client, routes } = useAudience();
  return useMutation({
    mutationFn: (body: BodyOf<SessionRoutes['setPassword']>) => client.call(routes.session.setPassword, { body }),
  });
}
