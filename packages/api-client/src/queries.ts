import type { CallOf, OutputOf, RouteShape } from '@tenantry/contracts';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Client } from './client';

/** Key of a query: the route, then its whole input. Never typed by hand (house rule 13). */
export const keyOf = (route: RouteShape, parts?: unknown): readonly unknown[] =>
  parts === undefined ? [route.path, route.method] : [route.path, route.method, parts];

/** TanStack Query options for a GET route with its input. */
export const queryOf = <R extends RouteShape>(client: Client, route: R, parts: CallOf<R>) =>
  queryOptions<OutputOf<R>>({
    queryKey: keyOf(route, parts),
    queryFn: ({ signal }) => client.call(route, parts, { signal }),
  });

/** Marks everything that was read from these routes as stale, and waits until what is on screen is fresh again. */
export const invalidate = async (queryClient: QueryClient, ...routes: RouteShape[]): Promise<void> => {
  await Promise.all(routes.map((route) => queryClient.invalidateQueries({ queryKey: keyOf(route) })));
};
