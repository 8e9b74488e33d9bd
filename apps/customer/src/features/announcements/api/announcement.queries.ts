import { keyOf } from '@tenantry/api-client';
import { announcementRoutes as routes } from '@tenantry/contracts/customer';
import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../../shared/api/client';

const PAGE = 20;

/** What reached a contact of the own company, the newest first, page after page. */
export const useReceivedAnnouncements = () =>
  useInfiniteQuery({
    queryKey: keyOf(routes.list, {}),
    queryFn: ({ pageParam, signal }) =>
      client.call(routes.list, { query: { limit: PAGE, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
