import { accountRecoveryLinkRoutesOf, type AccountRecoveryLink } from '@tenantry/contracts';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** What the mailed link can stop; asking changes nothing. */
export function useRecoveryLink(token: string | undefined) {
  const { client, audience } = useAudience();
  const { inspect } = accountRecoveryLinkRoutesOf(audience);
  return useQuery({
    // The token is a secret: it names the read only for as long as the page is open.
    queryKey: [inspect.path, token],
    queryFn: token ? (): Promise<AccountRecoveryLink> => client.call(inspect, { body: { token } }) : skipToken,
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Uses the link: what waits is stopped. */
export function useCancelRecovery() {
  const { client, audience } = useAudience();
  const { cancel } = accountRecoveryLinkRoutesOf(audience);
  return useMutation({ mutationFn: (token: string) => client.call(cancel, { body: { token } }) });
}
