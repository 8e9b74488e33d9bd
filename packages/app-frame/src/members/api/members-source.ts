import type { MemberListRoutes, RouteShape, TenantKind } from '@tenantry/contracts';

/** Whose users: the routes of the list, the params that name the tenant in it, and which roles there are. */
export interface MembersSource {
  routes: MemberListRoutes;
  params: Record<string, string>;
  kind: TenantKind;
  /** What else the app shows of them: read again when one changes. */
  shownIn?: readonly RouteShape[];
}
