import type { ContactRoutes, MemberListRoutes, RouteShape } from '@tenantry/contracts';

/** Whose contacts: the set of routes, and the params that name the tenant in it. */
export interface ContactsSource {
  routes: ContactRoutes;
  params: Record<string, string>;
  /** The users of the same tenant, where whoever looks manages them: the address of a contact that is a user is theirs. */
  members?: MemberListRoutes;
  /** What else the app shows of contacts: read again when one changes. */
  shownIn?: readonly RouteShape[];
}
