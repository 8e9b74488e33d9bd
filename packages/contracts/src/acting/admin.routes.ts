import * as z from 'zod/mini';
import { tenantId } from '../core/ids';
import { defineRoute } from '../core/route';
import { actingStarted, newActing } from './acting.schema';

export const actingRoutes = {
  start: defineRoute({
    method: 'POST',
    path: '/admin/customers/:id/act-as',
    permission: 'customers.actAs',
    params: z.object({ id: tenantId }),
    body: newActing,
    response: actingStarted,
    status: 201,
    reauthentication: true,
    idempotency: 'none',
    errors: ['customerDisabled'],
    summary: 'Act for a customer with a reason and for a limited time; the customer’s owners are told by mail.',
  }),
};
