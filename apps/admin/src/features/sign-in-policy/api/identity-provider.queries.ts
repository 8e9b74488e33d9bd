import { queryOf } from '@tenantry/api-client';
import type { BodyOf, IdentityProvider } from '@tenantry/contracts';
import { identityProviderRoutes } from '@tenantry/contracts/admin';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

const query = queryOf(client, identityProviderRoutes.get, {});

/** The provider of the own company, read anew each time the page is opened. */
export const useIdentityProvider = () => useQuery({ ...query, staleTime: 0 });

/** What an administrator does with the provider of the company. */
export function useIdentityProviderCalls() {
  const queryClient = useQueryClient();
  const readNewest = () => queryClient.fetchQuery({ ...query, staleTime: 0 });
  return {
    readNewest,
    set: async (body: BodyOf<typeof identityProviderRoutes.set>, version: number): Promise<IdentityProvider> => {
      const saved = await client.call(identityProviderRoutes.set, { body, version });
      queryClient.setQueryData(query.queryKey, saved);
      return saved;
    },
    remove: async (version: number): Promise<IdentityProvider> => {
      await client.call(identityProviderRoutes.remove, { version });
      return readNewest();
    },
    trial: (issuer: string) => client.call(identityProviderRoutes.try, { body: { issuer } }),
  };
}
