import { queryOf } from '@tenantry/api-client';
import type { Announcement, PermissionKey } from '@tenantry/contracts';
import { announcementRoutes, customerRoutes, planRoutes, type Customer, type Plan } from '@tenantry/contracts/admin';
import { client } from '../shared/api/client';
import { paths } from '../shared/paths';

/** The name of a record in the breadcrumbs: its page reads it, the breadcrumbs only look into the cache. */
const recordCrumb = {
  customer: (id: string) => ({
    ...queryOf(client, customerRoutes.get, { params: { id: id as Customer['id'] } }),
    href: paths.customer(id),
    nameOf: (record: unknown) => (record as Customer).company,
  }),
  plan: (id: string) => ({
    ...queryOf(client, planRoutes.get, { params: { id: id as Plan['id'] } }),
    href: paths.plan(id),
    nameOf: (record: unknown) => (record as Plan).name,
  }),
  announcement: (id: string) => ({
    ...queryOf(client, announcementRoutes.get, { params: { id: id as Announcement['id'] } }),
    href: paths.announcement(id),
    nameOf: (record: unknown) => (record as Announcement).subject,
  }),
};

export type Crumb = { key: string; href?: string } | { record: keyof typeof recordCrumb };

export const customerCrumb: Crumb = { record: 'customer' };
export const planCrumb: Crumb = { record: 'plan' };
export const announcementCrumb: Crumb = { record: 'announcement' };
export const recordOf = (record: keyof typeof recordCrumb, id: string) => recordCrumb[record](id);

/** What a route says about its page. */
export interface RouteHandle {
  /** The right without which the page is not shown; undefined for everybody signed in. */
  permission: PermissionKey | undefined;
  crumbs: readonly Crumb[];
}
