import { respond } from '@tenantry/api-client/testing';
import { actingRoutes } from '@tenantry/contracts/customer';

/** Coming in as staff who act for the customer, and leaving. */
export const actingHandlers = [respond(actingRoutes.enter, null), respond(actingRoutes.end, null)];
