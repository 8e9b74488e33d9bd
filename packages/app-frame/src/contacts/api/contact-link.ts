import { contactLinkRoutesOf, type ContactLink } from '@tenantry/contracts';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** What the mailed link confirms; asking changes nothing. */
export function useContactLink(token: string | undefined) {
  const { client, audience } = useAudience();
  const { inspect } = contactLinkRoutesOf(audience);
  return useQuery({
    // The token is a secret: it names the read only for as long as the page is open.
    queryKey: [inspect.path, token],
    queryFn: token ? (): Promise<ContactLink> => client.call(inspect, { body: { token } }) : skipToken,
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Uses the link: the address is confirmed. */
export function useConfirmContact() {
  const { client, audience } = useAudience();
  const { confirm } = contactLinkRoutesOf(audience);
  return useMutation({ mutationFn: (token: string) => client.call(confirm, { body: { token } }) });
}
