import { keyOf, queryOf } from '@tenantry/api-client';
import type { BodyOf } from '@tenantry/contracts';
import { profileRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

/** The own profile, read anew each time the page is opened: it is changed elsewhere too. */
export const useProfile = () => useQuery({ ...queryOf(client, profileRoutes.get, {}), staleTime: 0 });

/** Saves the own profile; the session shows the name as well, so it is read again. */
export function useSaveProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { body: BodyOf<typeof profileRoutes.update>; version: number }) =>
      client.call(profileRoutes.update, input),
    onSuccess: async (saved) => {
      queryClient.setQueryData(queryOf(client, profileRoutes.get, {}).queryKey, saved);
      await queryClient.invalidateQueries({ queryKey: keyOf(sessionRoutes.current) });
    },
  });
}
