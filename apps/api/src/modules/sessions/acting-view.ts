import { permissionsOf, type PermissionKey, type Role, type RouteShape, type Session } from '@tenantry/contracts';
import * as customer from '@tenantry/contracts/customer';
import type { Acting } from '../../platform/access/actor';

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === 'object' && value !== null && 'method' in value && 'permission' in value;
const routes = Object.entries(customer)
  .filter(([name]) => name.endsWith('Routes'))
  .flatMap(([, set]) => Object.values(set).filter(isRoute));
const rightsOf = (isAsked: (route: RouteShape) => boolean) =>
  new Set<string>(routes.filter(isAsked).map(({ permission }) => permission));
const reading = rightsOf(({ method }) => method === 'GET');
const writing = rightsOf(({ method }) => method !== 'GET');

/** The rights of a role with which nothing is changed in the customer area: what the app offers to whoever may only look. */
export const readingRights = (role: Role): PermissionKey[] =>
  permissionsOf(role).filter((key) => reading.has(key) && !writing.has(key));

/** What the app is told, and shows over every page. */
export const actingViewOf = ({ id, companyName, reason, until, readOnly }: Acting): Session['acting'] => ({
  id,
  companyName,
  reason,
  until: until.toISOString(),
  readOnly,
});
