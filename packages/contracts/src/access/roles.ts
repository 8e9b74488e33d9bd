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

/** The kind of tenant in which a role exists. */
export const kindOf = (one: Role): TenantKind =>
  tenantKind.options.find((kind) => rolesOf[kind].includes(one)) ?? 'customer';

/**
 * Whom each role may make and unmake, where it manages people at all (`members.manage`): nobody gives a right they do not
 * hold. A billing administrator is made by the owner only. The database knows the same table (tenancy.may_grant).
 */
export const grantableBy: Record<Role, readonly Role[]> = {
  platform_admin: role.options.filter((granted) => granted !== 'billing_admin'),
  partner_admin: [...rolesOf.partner, 'owner', 'admin', 'member'],
  partner_sales: [],
  partner_helpdesk: [],
  partner_reader: [],
  owner: rolesOf.customer,
  billing_admin: [],
  admin: ['admin', 'member'],
  member: [],
};
