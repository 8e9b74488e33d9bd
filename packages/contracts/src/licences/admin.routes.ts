import * as z from 'zod/mini';
import { licenceId, tenantId } from '../core/ids';
import { defineRoute } from '../core/route';
import { licence, planAssignments } from './licence.schema';

export const licenceRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/customers/:id/licences',
    permission: 'licences.view',
    params: z.object({ id: tenantId }),
    response: z.object({ items: z.array(licence) }),
    summary: 'All licences of a customer, the live ones first.',
  }),
  assign: defineRoute({
    method: 'POST',
    path: '/admin/customers/:id/licences',
    permission: 'licences.assign',
    params: z.object({ id: tenantId }),
    body: z.strictObject({ plans: planAssignments }),
    response: z.object({ items: z.array(licence) }),
    status: 201,
    idempotency: 'required',
    errors: [
      'planNotAvailable',
      'planDisabled',
      'unitsOutOfRange',
      'startDateInPast',
      'startDateTooEarly',
      'productAlreadyAssigned',
      'customerDisabled',
      'idempotencyKeyRequired',
      'idempotencyKeyInUse',
      'idempotencyKeyReused',
    ],
    summary: 'Assign one or more plans to an existing customer, all or none (S001-22).',
  }),
  cancel: defineRoute({
    method: 'POST',
    path: '/admin/licences/:id/cancel',
    permission: 'licences.assign',
    params: z.object({ id: licenceId }),
    response: licence,
    etag: true,
    ifMatch: true,
    errors: ['licenceNotCancellable', 'staleVersion', 'preconditionRequired'],
    summary: 'End a licence at once; a scheduled one never starts.',
  }),
};
