import * as z from 'zod/mini';
import { historyEntry } from '../audit/audit.schema';
import { tenantId } from '../core/ids';
import { page, pageQuery } from '../core/page';
import { defineRoute } from '../core/route';
import {
  createdCustomer,
  customer,
  customerChange,
  customerListItem,
  customerListQuery,
  newCustomer,
} from './customer.schema';
import { managementDecision } from '../management/management.schema';

const one = z.object({ id: tenantId });

export const customerRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/customers',
    permission: 'customers.view',
    query: customerListQuery,
    response: page(customerListItem),
    summary: 'Customers of the own subtree, by keyset.',
  }),
  create: defineRoute({
    method: 'POST',
    path: '/admin/customers',
    permission: 'customers.create',
    body: newCustomer,
    response: createdCustomer,
    status: 201,
    idempotency: 'required',
    errors: [
      'accountNameTaken',
      'planNotAvailable',
      'planDisabled',
      'unitsOutOfRange',
      'startDateInPast',
      'startDateTooEarly',
      'productAlreadyAssigned',
      'sendDateInPast',
      'tenantTooDeep',
      'idempotencyKeyRequired',
      'idempotencyKeyInUse',
      'idempotencyKeyReused',
    ],
    summary: 'Create a customer with its first administrator, plans and creation mail in one transaction.',
  }),
  accountNameCheck: defineRoute({
    method: 'GET',
    path: '/admin/account-names/check',
    permission: 'customers.create',
    query: z.strictObject({
      accountName: z.string().check(z.minLength(1), z.maxLength(64)),
      parentId: z.optional(tenantId),
      /** The customer being edited: its own name counts as free. */
      exceptId: z.optional(tenantId),
    }),
    response: z.object({ available: z.boolean() }),
    rate: 'lookup',
    summary: 'Whether an account name is free in the tier-1 channel, while typing (S001-08).',
  }),
  get: defineRoute({
    method: 'GET',
    path: '/admin/customers/:id',
    permission: 'customers.view',
    params: one,
    response: customer,
    etag: true,
    summary: 'One customer.',
  }),
  update: defineRoute({
    method: 'PUT',
    path: '/admin/customers/:id',
    permission: 'customers.edit',
    params: one,
    body: customerChange,
    response: customer,
    etag: true,
    ifMatch: true,
    errors: ['accountNameTaken', 'staleVersion', 'preconditionRequired'],
    summary: 'Change the profile of a customer.',
  }),
  decideManagement: defineRoute({
    method: 'PUT',
    path: '/admin/customers/:id/management',
    permission: 'management.decide',
    params: one,
    body: managementDecision,
    response: customer,
    etag: true,
    ifMatch: true,
    errors: ['staleVersion', 'preconditionRequired'],
    summary: 'Let the partner manage a customer, or the customer itself: by the platform, in place of its owner.',
  }),
  history: defineRoute({
    method: 'GET',
    path: '/admin/customers/:id/history',
    permission: 'audit.view',
    params: one,
    query: z.strictObject(pageQuery),
    response: page(historyEntry),
    summary: 'What happened to a customer, the newest first.',
  }),
};
