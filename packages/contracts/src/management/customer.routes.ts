import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { managementDecision, managementMode } from './management.schema';

/** Who manages the own company. */
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
    body: managementDecision,
    response: management,
    etag: true,
    ifMatch: true,
    errors: ['staleVersion', 'preconditionRequired'],
    summary:
      'Let the partner manage, or manage alone: the partner then sees name, status, licences and billing totals.',
  }),
};
