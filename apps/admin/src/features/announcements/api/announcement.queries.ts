import { keyOf, queryOf } from '@tenantry/api-client';
import type { Announcement, ContactType, DeliveryStatus } from '@tenantry/contracts';
import { announcementRoutes as routes } from '@tenantry/contracts/admin';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

const PAGE = 50;
// What is being sent moves by itself: the page looks again as long as it does.
const LOOK_AGAIN = 2000;

const oneOf = (id: string) => queryOf(client, routes.get, { params: { id: id as Announcement['id'] } });
const isUnderWay = (announcement: Pick<Announcement, 'status' | 'sendAt'> | undefined): boolean =>
  announcement?.status === 'sending' ||
  (announcement?.status === 'scheduled' && new Date(announcement.sendAt ?? '').getTime() <= Date.now() + LOOK_AGAIN);

/** Announcements of the own company, the newest first, page after page. */
export const useAnnouncements = () =>
  useInfiniteQuery({
    queryKey: keyOf(routes.list, {}),
    queryFn: ({ pageParam, signal }) =>
      client.call(routes.list, { query: { limit: PAGE, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? LOOK_AGAIN : false,
  });

/** One announcement; followed while it is being sent. */
export const useAnnouncement = (id: string) =>
  useQuery({ ...oneOf(id), refetchInterval: ({ state }) => (isUnderWay(state.data) ? LOOK_AGAIN : false) });

/** Reads the announcement past every cache: after a refusal for being stale. */
export function useNewestAnnouncement(id: Announcement['id'] | undefined): () => Promise<Announcement> {
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...oneOf(id ?? ''), staleTime: 0 });
}

/** How many addresses contacts of these types have; not asked while none is chosen. */
export const useRecipientCount = (types: readonly ContactType[]) =>
  useQuery({
    ...queryOf(client, routes.recipients, { query: { types: types.join(',') } }),
    enabled: types.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** The mails of an announcement, page after page; those under way are looked at again. */
export const useDeliveries = (
  { id, status }: Pick<Announcement, 'id' | 'status'>,
  wanted: DeliveryStatus | undefined,
) =>
  useInfiniteQuery({
    queryKey: keyOf(routes.deliveries, { params: { id }, query: { status: wanted } }),
    queryFn: ({ pageParam, signal }) =>
      client.call(
        routes.deliveries,
        { params: { id }, query: { limit: PAGE, cursor: pageParam, status: wanted } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: status === 'sending' ? LOOK_AGAIN : false,
  });
