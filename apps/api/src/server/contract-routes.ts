import type { RouteShape } from '@tenantry/contracts';
import * as admin from '@tenantry/contracts/admin';
import * as customer from '@tenantry/contracts/customer';

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every route of the contracts, found by walking the two entry points: what is exported there is promised. */
export const contractRoutes: readonly RouteShape[] = [admin, customer].flatMap((entry) =>
  Object.values(entry as Record<string, unknown>).flatMap((group) =>
    typeof group === 'object' && group !== null ? Object.values(group).filter(isRoute) : [],
  ),
);
