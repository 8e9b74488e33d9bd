import { emailChangeLinkRoutesOf, type EmailChangeLink, type EmailChangeOutcome } from '@tenantry/contracts';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';

/** What the mailed link is for; asking changes nothing. */
export function useEmailLink(token: string | undefined) {
  const { client, audience } = useAudience();
  const { inspect } = emailChangeLinkRoutesOf(audience);
  return useQuery({
    // The token is a secret: it names the read only for as long as the page is open.
    queryKey: [inspect.path, token],
    queryFn: token ? (): Promise<EmailChangeLink> => client.call(inspect, { body: { token } }) : skipToken,
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Uses the link: confirms the own new address, or brings the old one back. */
export function useEmailDecision(step: 'confirm' | 'undo') {
  const { client, audience } = useAudience();
  const queryClient = useQueryClient();
  const { inspect, [step]: route } = emailChangeLinkRoutesOf(audience);
  return useMutation({
    mutationFn: (token: string): Promise<EmailChangeOutcome> => client.call(route, { body: { token } }),
    // Whoever is signed in reads their address again, or learns that they no longer are.
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== inspect.path }),
  });
}
