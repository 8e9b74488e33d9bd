import { mayIn, type Language, type ManagementMode, type PermissionKey } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { notFound, Refusal } from '../../platform/http/problem';

/** Whose contacts are meant: those of a customer below, or with `undefined` those of the actor's own company. */
export type ContactPlace = string | undefined;

export interface ContactTenant {
  id: string;
  language: Language;
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
      text: `select t.id, t.language, t.management_mode as "managementMode" from tenants t
        where t.id = coalesce($1, $2::uuid) and t.tenant_path[${level}] = $2 and ($1::uuid is null or t.kind = 'customer')`,
    },
    [place ?? null, actor.tenantId],
  );
  if (!tenant) throw notFound();
  if (place !== undefined && !mayIn(actor.role, permission, tenant)) throw new Refusal('forbidden');
  return tenant;
}
