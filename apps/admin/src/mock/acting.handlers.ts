import { respond } from '@tenantry/api-client/testing';
import { actingRoutes } from '@tenantry/contracts/admin';

/** Acting for a customer: it leads to the customer area's own mock. */
export const actingHandlers = [
  respond(actingRoutes.start, ({ body }) => ({
    until: new Date(Date.now() + body.minutes * 60_000).toISOString(),
  })),
];
