import type { ContactRoutes, RouteShape } from '@tenantry/contracts';

/** Whose contacts: the set of routes, and the params that name the tenant in it. */
export interface ContactsSource {
  routes: ContactRoutes;
  params: Record<string, string>;
  /** What else the app shows of contacts: read again when one changes. */
  shownIn?: readonly RouteShape[];
}
