import { permissionsOf, type PermissionKey, type Role, type RouteShape, type Session } from '@tenantry/contracts';
import * as customer from '@tenantry/contracts/customer';
import type { Acting } from '../../platform/access/actor';

const isRead = (value: unknown): value is RouteShape =>
  typeof value === 'object' && value !== null && 'method' in value && value.method === 'GET';
const readWith = new Set<string>(
  Object.entries(customer)
    .filter(([name]) => name.endsWith('Routes'))
    .flatMap(([, routes]) => Object.values(routes).filter(isRead))
    .map(({ permission }) => permission),
);

/** The rights of a role that read something in the customer area: what the app offers to whoever may only look. */
export const readingRights = (role: Role): PermissionKey[] => permissionsOf(role).filter((key) => readWith.has(key));

/** What the app is told, and shows over every page. */
export const actingViewOf = ({ id, companyName, reason, until, readOnly }: Acting): Session['acting'] => ({
  id,
  companyName,
  reason,
  until: until.toISOString(),
  readOnly,
});
