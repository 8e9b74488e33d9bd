import { mayIn } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { notFound, Refusal } from '../../platform/http/problem';
import type { GrantPlace } from '../accounts';

/** Whose users are meant: those of a customer below, or with `undefined` those of the actor's own company. */
export type MemberPlace = string | undefined;

export interface MemberTenant extends GrantPlace {
  id: string;
}

/** The tenant whose users are seen; one that manages itself shows none of them to its partner (decision 19). */
export async function memberTenant(tx: Transaction, actor: PersonActor, place: MemberPlace): Promise<MemberTenant> {
  const level = levelOf(actor);
  const [tenant] = await tx.query<MemberTenant>(
    {
      name: `member-tenant-${level}`,
      text: `select t.id, t.kind, t.tenant_path as "tenantPath", t.management_mode as "managementMode"
        from tenants t where t.id = coalesce($1, $2::uuid) and t.tenant_path[${level}] = $2 and ($1::uuid is null or t.kind = 'customer')`,
    },
    [place ?? null, actor.tenantId],
  );
  if (!tenant) throw notFound();
  if (place !== undefined && !mayIn(actor.role, 'members.manage', tenant)) throw new Refusal('forbidden');
  return tenant;
}
