import * as z from 'zod/mini';

/** Roles of a membership. The first five belong to the admin app, the others to the customer area. */
export const role = z.enum([
  'platform_admin',
  'partner_admin',
  'partner_sales',
  'partner_helpdesk',
  'partner_reader',
  'owner',
  'billing_admin',
  'admin',
  'member',
]);
export type Role = z.infer<typeof role>;

export const tenantKind = z.enum(['platform', 'partner', 'customer']);
export type TenantKind = z.infer<typeof tenantKind>;

/** The roles that exist in a tenant of each kind. */
export const rolesOf: Record<TenantKind, readonly Role[]> = {
  platform: ['platform_admin'],
  partner: ['partner_admin', 'partner_sales', 'partner_helpdesk', 'partner_reader'],
  customer: ['owner', 'billing_admin', 'admin', 'member'],
};
