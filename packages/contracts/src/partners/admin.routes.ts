import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { newPartner, partner } from './partner.schema';

export const partnerRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/partners',
    permission: 'partners.view',
    query: z.strictObject({ search: z.optional(z.string().check(z.trim(), z.maxLength(100))) }),
    response: z.object({ items: z.array(partner) }),
    summary: 'The partners below the own tenant, in the order of the tree; at most 200.',
  }),
  create: defineRoute({
    method: 'POST',
    path: '/admin/partners',
    permission: 'partners.create',
    body: newPartner,
    response: partner,
    status: 201,
    idempotency: 'required',
    errors: ['tenantTooDeep', 'nameTaken', 'idempotencyKeyRequired', 'idempotencyKeyInUse', 'idempotencyKeyReused'],
    summary: 'Create a partner below the own tenant, with its first administrator.',
  }),
};
