import * as z from 'zod/mini';
import { planId, productId, tenantId, unitTypeId } from '../core/ids';
import { defineRoute } from '../core/route';
import { newProduct, newUnitType, plan, planChange, product, unitType } from './plan.schema';

const edit = { etag: true, ifMatch: true } as const;
const stale = ['staleVersion', 'preconditionRequired'] as const;

export const planRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/plans',
    permission: 'plans.view',
    response: z.object({ items: z.array(plan) }),
    summary: 'Own plans and those that partners above publish, by name.',
  }),
  assignable: defineRoute({
    method: 'GET',
    path: '/admin/assignable-plans',
    permission: 'licences.assign',
    /** `parentId`: for a new customer below that partner; `customerId`: for an existing one; neither: below the own tenant. */
    query: z.strictObject({ parentId: z.optional(tenantId), customerId: z.optional(tenantId) }),
    response: z.object({ items: z.array(plan) }),
    summary: 'Enabled plans that may be assigned below a partner (S001-32).',
  }),
  get: defineRoute({
    method: 'GET',
    path: '/admin/plans/:id',
    permission: 'plans.view',
    params: z.object({ id: planId }),
    response: plan,
    etag: true,
    summary: 'One plan.',
  }),
  create: defineRoute({
    method: 'POST',
    path: '/admin/plans',
    permission: 'plans.define',
    body: planChange,
    response: plan,
    status: 201,
    errors: ['planNameTaken'],
    summary: 'Define a plan.',
  }),
  update: defineRoute({
    method: 'PUT',
    path: '/admin/plans/:id',
    permission: 'plans.define',
    params: z.object({ id: planId }),
    body: planChange,
    response: plan,
    ...edit,
    errors: ['planNameTaken', ...stale],
    summary: 'Change a plan, or switch it on or off; licences already assigned keep what they were sold with.',
  }),
};

export const productRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/products',
    permission: 'plans.view',
    response: z.object({ items: z.array(product) }),
    summary: 'All products, by name.',
  }),
  create: defineRoute({
    method: 'POST',
    path: '/admin/products',
    permission: 'catalogue.define',
    body: newProduct,
    response: product,
    status: 201,
    errors: ['nameTaken'],
    summary: 'Add a product (platform only).',
  }),
  update: defineRoute({
    method: 'PUT',
    path: '/admin/products/:id',
    permission: 'catalogue.define',
    params: z.object({ id: productId }),
    body: newProduct,
    response: product,
    ...edit,
    errors: ['nameTaken', ...stale],
    summary: 'Change a product (platform only).',
  }),
};

export const unitTypeRoutes = {
  list: defineRoute({
    method: 'GET',
    path: '/admin/unit-types',
    permission: 'plans.view',
    response: z.object({ items: z.array(unitType) }),
    summary: 'All unit types, by code.',
  }),
  create: defineRoute({
    method: 'POST',
    path: '/admin/unit-types',
    permission: 'catalogue.define',
    body: newUnitType,
    response: unitType,
    status: 201,
    errors: ['nameTaken'],
    summary: 'Add a unit type (platform only).',
  }),
  update: defineRoute({
    method: 'PUT',
    path: '/admin/unit-types/:id',
    permission: 'catalogue.define',
    params: z.object({ id: unitTypeId }),
    body: newUnitType,
    response: unitType,
    ...edit,
    errors: ['nameTaken', ...stale],
    summary: 'Change a unit type (platform only).',
  }),
};
