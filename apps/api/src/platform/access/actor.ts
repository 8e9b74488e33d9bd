import type { ActingId, Audience, MembershipId, Role, TenantId, UserId } from '@tenantry/contracts';
import { ROOT_TENANT_ID } from './root-tenant';

/** Someone who acts in a tenant: a signed-in person, or the system on behalf of a tenant. */
export interface Actor {
  kind: 'person' | 'system';
  tenantId: TenantId;
  /** Ids from the root down to the tenant, for the plans published above it. */
  tenantPath: readonly TenantId[];
  userId: UserId | null;
  name: string | null;
}

/** Who acts for a customer, and the company that they work for: the second identity of all that they do (AZ-11). */
export interface ActingPerson {
  id: ActingId;
  userId: UserId;
  name: string;
  tenantId: TenantId;
}

/** Staff at work inside a customer. */
export interface Acting extends ActingPerson {
  companyName: string;
  reason: string;
  until: Date;
  /** Looks, and changes nothing. */
  readOnly: boolean;
}

/** A signed-in person in one of their accounts. */
export interface PersonActor extends Actor {
  kind: 'person';
  userId: UserId;
  name: string;
  membershipId: MembershipId;
  role: Role;
  audience: Exclude<Audience, 'public'>;
  sessionId: string;
  email: string;
  /** Set where the account is a customer's and the person is not: tenant and role are those they act with. */
  acting?: Acting;
}

export const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person';

/** Work without a user: jobs, sign-in, mailed links. `name` says which, for the history. */
export function systemActor(
  name: string,
  tenantId: string = ROOT_TENANT_ID,
  tenantPath: readonly string[] = [tenantId],
): Actor {
  return {
    kind: 'system',
    tenantId: tenantId as TenantId,
    tenantPath: tenantPath as readonly TenantId[],
    userId: null,
    name,
  };
}

/** Depth of the actor's tenant in the tree, from 1: the index of its level in `tenant_path`. */
export const levelOf = (actor: Actor): number => actor.tenantPath.length;
