import type { BodyOf } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** Asks for a link to choose a new password; the answer never tells whether the address is known. */
export const useForgottenPassword = () =>
  useMutation({
    mutationFn: (body: BodyOf<typeof sessionRoutes.forgottenPassword>) =>
      client.call(sessionRoutes.forgottenPassword, { body }),
  });

/** What a mailed link is for. It changes nothing, so it is a read although it is sent by POST to keep the token out of logs. */
export const usePasswordLink = (token: string | undefined) =>
  useQuery({
    // The token is a secret: it names the read only for as long as the page is open.
    queryKey: [sessionRoutes.inspectPasswordLink.path, token],
    queryFn: () => client.call(sessionRoutes.inspectPasswordLink, { body: { token: token ?? '' } }),
    enabled: token !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });

/** Sets the password with a mailed link. */
export const useSetPassword = () =>
  useMutation({
    mutationFn: (body: BodyOf<typeof sessionRoutes.setPassword>) => client.call(sessionRoutes.setPassword, { body }),
  });
