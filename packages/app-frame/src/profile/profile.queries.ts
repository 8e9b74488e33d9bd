import { keyOf, queryOf } from '@tenantry/api-client';
import type { BodyOf, ProfileRoutes } from '@tenantry/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../audience';

/** The own profile, read anew each time the page is opened: it is changed elsewhere too. */
export function useProfile() {
  const { client, routes } = useAudience();
  return useQuery({ ...queryOf(client, routes.profile.get, {}), staleTime: 0 });
}

/** Reads the own profile past every cache: after a refusal for being stale. */
export function useNewestProfile() {
  const { client, routes } = useAudience();
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...queryOf(client, routes.profile.get, {}), staleTime: 0 });
}

/** Saves the own profile; the session shows the name as well, so it is read again. */
export function useSaveProfile() {
  const { client, routes } = useAudience();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { body: BodyOf<ProfileRoutes['update']>; version: number }) =>
      client.call(routes.profile.update, input),
    onSuccess: async (saved) => {
      queryClient.setQueryData(queryOf(client, routes.profile.get, {}).queryKey, saved);
      await queryClient.invalidateQueries({ queryKey: keyOf(routes.session.current) });
    },
  });
}
