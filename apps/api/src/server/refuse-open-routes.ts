import { permissions, type RoutePermission, type RouteShape } from '@tenantry/contracts';
import { idPositions } from './id-positions';
import { StartUpError } from '../platform/config/start-up-error';

const API = '/api/v1';
/** Permissions that ask for a session of some kind, or none, and for no right. */
const BY_SESSION: ReadonlySet<RoutePermission> = new Set(['anyone', 'halfSignedIn', 'signedIn']);

const nameOf = ({ method, path }: Pick<RouteShape, 'method' | 'path'>) => `${method} ${path}`;

/** What the type of a route promises may still be missing where one was put together by other means. */
function faultsOf(route: Partial<RouteShape> & Pick<RouteShape, 'method' | 'path'>): string[] {
  const { permission, response } = route;
  const isKnown = permission !== undefined && (BY_SESSION.has(permission) || permission in permissions);
  return [
    ...(isKnown ? [] : [`${nameOf(route)} has no permission of the matrix`]),
    ...(response ? [] : [`${nameOf(route)} has no response schema`]),
    // Without it nobody could try a stranger's id there (design of the endpoint walk).
    ...idPositions(route)
      .filter(({ resource }) => resource === undefined)
      .map(({ part, path }) => `${nameOf(route)} does not say what the id at ${part} ${path} names`),
  ];
}

/** Refuses a contract with a route that does not say who may call it, what it answers, or what its ids name (AZ-01). */
export function refuseVagueRoutes(promised: readonly RouteShape[]): void {
  const faults = promised.flatMap(faultsOf);
  if (faults.length > 0) throw new StartUpError(`The contract is not complete: ${faults.join('; ')}.`);
}

/**
 * Refuses to serve anything but the contract, and less than it (AZ-01): `served` are the routes that the server has
 * registered, as "METHOD path". A handler without a contract route would be one without permission and schemas.
 */
export function refuseOpenRoutes(served: readonly string[], promised: readonly RouteShape[]): void {
  const names = new Set(promised.map((route) => `${route.method} ${API}${route.path}`));
  const found = new Set(served);
  const faults = [
    ...[...names].filter((name) => !found.has(name)).map((name) => `${name} is promised and not served`),
    ...[...found]
      // Fastify answers HEAD wherever it answers GET.
      .filter((name) => name.includes(` ${API}/`) && !name.startsWith('HEAD ') && !names.has(name))
      .map((name) => `${name} is served and not promised`),
  ];
  if (faults.length > 0) throw new StartUpError(`The API is not that of its contract: ${faults.join('; ')}.`);
}
