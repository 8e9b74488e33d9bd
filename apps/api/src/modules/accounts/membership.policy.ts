import {
  grantableBy,
  mayIn,
  reachOf,
  rolesOf,
  type ManagementMode,
  type Role,
  type TenantKind,
} from '@tenantry/contracts';

/** Who gives: a role in a tenant, with the ids from the root down to it. */
export interface Granter {
  role: Role;
  tenantPath: readonly string[];
}

/** The tenant in which a role is given. */
export interface GrantPlace {
  kind: TenantKind;
  tenantPath: readonly string[];
  managementMode: ManagementMode;
}

const isWithin = (actor: Granter, place: Pick<GrantPlace, 'tenantPath'>): boolean =>
  place.tenantPath.includes(actor.tenantPath.at(-1) ?? '');

const manages = (actor: Granter, role: Role, place: GrantPlace): boolean =>
  isWithin(actor, place) && rolesOf[place.kind].includes(role) && mayIn(actor.role, 'members.manage', place);

/**
 * Whether `actor` may give `role` in a tenant that exists (AZ-02): in the own tenant or below, never above, and nothing
 * that goes beyond the own rights there.
 */
export const mayGrant = (actor: Granter, role: Role, place: GrantPlace): boolean =>
  manages(actor, role, place) && grantableBy[actor.role].includes(role);

/** Whether `actor` may take `role` away: what they may give, and billing rights wherever they manage owners. */
export const mayTake = (actor: Granter, role: Role, place: GrantPlace): boolean =>
  manages(actor, role, place) &&
  (grantableBy[actor.role].includes(role) || (role === 'billing_admin' && grantableBy[actor.role].includes('owner')));

const toFound = { partner: 'partners.create', customer: 'customers.create' } as const;

/**
 * Whether `actor` may seat the first administrator of a tenant that they make. Somebody who sells may make an owner,
 * whose rights go further than their own: but only in a tenant strictly below, in which there was nothing before.
 */
export const mayFound = (actor: Granter, role: Role, place: Omit<GrantPlace, 'managementMode'>): boolean =>
  place.kind !== 'platform' &&
  isWithin(actor, place) &&
  place.tenantPath.length > actor.tenantPath.length &&
  role === rolesOf[place.kind][0] &&
  reachOf(actor.role, toFound[place.kind]) !== undefined;
