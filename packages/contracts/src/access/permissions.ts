import type { Role } from './roles';

/** `all`: within the own subtree or tenant. `managed`: only where the tenant is not self-managed. */
export type Reach = 'all' | 'managed';

/** Whether a tenant lets its partner look after it, or does everything itself. */
export type ManagementMode = 'managed' | 'self_managed';

type Row = Partial<Record<Role, Reach>>;

const staff = {
  platform_admin: 'all',
  partner_admin: 'all',
  partner_sales: 'all',
  partner_helpdesk: 'all',
  partner_reader: 'all',
} as const;
const sellers = { platform_admin: 'all', partner_admin: 'all', partner_sales: 'all' } as const;
const administrators = { platform_admin: 'all', partner_admin: 'all' } as const;
// What shows people of a customer ends for its partner where the customer manages itself (decision 19).
const staffOfManaged = {
  platform_admin: 'all',
  partner_admin: 'managed',
  partner_sales: 'managed',
  partner_helpdesk: 'managed',
  partner_reader: 'managed',
} as const;
const administratorsOfManaged = { platform_admin: 'all', partner_admin: 'managed' } as const;
const sellersOfManaged = { ...administratorsOfManaged, partner_sales: 'managed' } as const;

const customerAdministrators = { owner: 'all', billing_admin: 'all', admin: 'all' } as const;

/**
 * The permissions matrix of the domain model as data: who may do what. Guards and navigation are made from it; an
 * action that is not here does not exist.
 */
export const permissions = {
  'customers.view': staff,
  'customers.create': sellers,
  'customers.actAs': { ...administratorsOfManaged, partner_helpdesk: 'managed' },
  'customers.edit': { ...sellersOfManaged, owner: 'all', admin: 'all' },
  'partners.view': staff,
  'partners.create': administrators,
  'plans.view': staff,
  'plans.define': administrators,
  'catalogue.define': { platform_admin: 'all' },
  'licences.view': { ...staff, owner: 'all', billing_admin: 'all', admin: 'all' },
  'licences.assign': sellers,
  'licences.backdate': administrators,
  'mails.view': staffOfManaged,
  'mails.manage': sellersOfManaged,
  'audit.view': { ...administratorsOfManaged, partner_reader: 'managed', owner: 'all', admin: 'all' },
  'members.manage': { ...administratorsOfManaged, owner: 'all', admin: 'all' },
  'company.view': staff,
  'contacts.view': { ...administrators, partner_reader: 'all', ...customerAdministrators },
  'contacts.edit': { ...administrators, ...customerAdministrators },
  'customerContacts.view': { ...sellersOfManaged, partner_reader: 'managed' },
  'customerContacts.edit': sellersOfManaged,
  'announcements.send': administrators,
  'announcements.view': customerAdministrators,
  'branding.edit': administrators,
  'management.decide': { platform_admin: 'all', owner: 'all' },
  'secondFactorPolicy.decide': { ...administrators, owner: 'all' },
  'singleSignOn.decide': administrators,
  'dashboard.view': staff,
  'home.view': { owner: 'all', billing_admin: 'all', admin: 'all', member: 'all' },
} as const satisfies Record<string, Row>;

export type PermissionKey = keyof typeof permissions;
const matrix: Record<PermissionKey, Row> = permissions;

/** How far `role` may do `action`; undefined means not at all. */
export const reachOf = (role: Role, action: PermissionKey): Reach | undefined => matrix[action][role];

/** Whether `role` may do `action` in this tenant, which lies within its reach. */
export function mayIn(role: Role, action: PermissionKey, tenant: { managementMode: ManagementMode }): boolean {
  const reach = reachOf(role, action);
  return reach === 'all' || (reach === 'managed' && tenant.managementMode === 'managed');
}

/** All actions that `role` may do somewhere: what the session tells the app, for its navigation. */
export const permissionsOf = (role: Role): PermissionKey[] =>
  (Object.keys(matrix) as PermissionKey[]).filter((action) => matrix[action][role]);
