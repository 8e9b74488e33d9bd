import * as z from 'zod/mini';
import { defineRoute } from '../core/route';

const managementMode = z.enum(['managed', 'self_managed']);

/** Whether the partner looks after this customer, or the customer does everything itself. */
export const management = z.object({ managementMode, partnerName: z.string(), version: z.number() });
export type Management = z.infer<typeof management>;

export const managementRoutes = {
  get: defineRoute({
    method: 'GET',
    path: '/customer/management',
    permission: 'management.decide',
    response: management,
    etag: true,
    summary: 'Who manages the own company.',
  }),
  decide: defineRoute({
    method: 'PUT',
    path: '/customer/management',
    permission: 'management.decide',
    body: z.strictObject({ managementMode }),
    response: management,
    etag: true,
    ifMatch: true,
    errors: ['staleVersion', 'preconditionRequired'],
    summary:
      'Let the partner manage, or manage alone: the partner then sees name, status, licences and billing totals.',
  }),
};
