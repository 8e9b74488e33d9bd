import { keyOf, queryOf } from '@tenantry/api-client';
import type { Contact, ContactPage } from '@tenantry/contracts';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAudience } from '../../audience';
import type { ContactsSource } from './contacts-source';

const PAGE = 50;

/** The contacts of a tenant, the oldest first, page after page. */
export function useContacts({ routes, params }: ContactsSource) {
  const { client } = useAudience();
  return useInfiniteQuery({
    queryKey: keyOf(routes.list, { params }),
    queryFn: ({ pageParam, signal }): Promise<ContactPage> =>
      client.call(routes.list, { params, query: { limit: PAGE, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

const oneOf = (client: ReturnType<typeof useAudience>['client'], { routes, params }: ContactsSource, id: string) => ({
  ...queryOf(client, routes.get, { params: { ...params, contactId: id } }),
  // Opened to be edited: from the newest version there is.
  staleTime: 0,
});

/** One contact, with who changed it last. */
export function useContact(source: ContactsSource, id: string) {
  const { client } = useAudience();
  return useQuery(oneOf(client, source, id));
}

/** Reads the contact past every cache: after a refusal for being stale. */
export function useNewestContact(source: ContactsSource, id: string): () => Promise<Contact> {
  const { client } = useAudience();
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery(oneOf(client, source, id));
}

/** Users of the tenant who are no contact yet, asked each time: others add some, too. */
export function useCandidates({ routes, params }: ContactsSource) {
  const { client } = useAudience();
  return useQuery({ ...queryOf(client, routes.candidates, { params }), staleTime: 0 });
}
