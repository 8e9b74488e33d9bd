import { mayIn, type Language, type ManagementMode, type PermissionKey, type TenantKind } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { notFound, Refusal } from '../../platform/http/problem';

/** Whose contacts are meant: those of a customer below, or with `undefined` those of the actor's own company. */
export type ContactPlace = string | undefined;

export interface ContactTenant {
  id: string;
  kind: TenantKind;
  language: Language;
  timezone: string;
  /** Whether new addresses of contacts without user are asked to be confirmed (S004-40). */
  confirmsContacts: boolean;
}

interface Found extends ContactTenant {
  managementMode: ManagementMode;
}

/**
 * The tenant whose contacts are seen or changed. A customer that manages itself shows none of them to its partner
 * (S004-28); a stranger's customer is not there.
 */
export async function contactTenant(
  tx: Transaction,
  actor: PersonActor,
  place: ContactPlace,
  permission: PermissionKey,
): Promise<ContactTenant> {
  const level = levelOf(actor);
  const [tenant] = await tx.query<Found>(
    {
      name: `contact-tenant-${level}`,
      text: `select t.id, t.kind, t.language, t.timezone, t.confirms_contacts as "confirmsContacts", t.management_mode as "managementMode" from tenants t
        where t.id = $1 and t.tenant_path[${level}] = $2`,
    },
    [place ?? actor.tenantId, actor.tenantId],
  );
  if (!tenant || (place !== undefined && tenant.kind !== 'customer')) throw notFound();
  if (place !== undefined && !mayIn(actor.role, permission, tenant)) throw new Refusal('forbidden');
  return tenant;
}
