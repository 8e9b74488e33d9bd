import type { Account, MembershipId, Role, TenantId, TenantKind } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';

export interface AccountRow {
  membership_id: string;
  tenant_id: string;
  tenant_name: string;
  tenant_kind: TenantKind;
  tier: number;
  role: Role;
  tenant_path: string[];
}

/** The accounts that a person may enter in one app, the highest in the tree first. */
export const accountsOf = (tx: Transaction, userId: string, audience: 'admin' | 'customer'): Promise<AccountRow[]> =>
  tx.query<AccountRow>('select * from identity.accounts($1, $2)', [userId, audience]);

/**
 * Those of them that this session leads to, or a password where there is none yet: the provider of a company opens only
 * this company, and where a company asks for its provider, a password opens nothing.
 */
export const enterableAccounts = (
  tx: Transaction,
  userId: string,
  audience: 'admin' | 'customer',
  sessionId: string | null,
): Promise<AccountRow[]> =>
  tx.query<AccountRow>(
    'select a.* from identity.accounts($1, $2) a where identity.may_enter_from(a.membership_id, $3)',
    [userId, audience, sessionId],
  );

/** The one account of somebody who acts for a customer: the customer's, with the role they act with. */
export async function actingAccountOf(tx: Transaction, actor: PersonActor): Promise<AccountRow[]> {
  const tenants = await tx.query<Pick<AccountRow, 'tenant_name' | 'tenant_kind'>>(
    'select name as tenant_name, kind as tenant_kind from tenants where id = $1',
    [actor.tenantId],
  );
  return tenants.map((tenant) => ({
    ...tenant,
    membership_id: actor.membershipId,
    tenant_id: actor.tenantId,
    tier: levelOf(actor) - 1,
    role: actor.role,
    tenant_path: [...actor.tenantPath],
  }));
}

export const accountOf = (row: AccountRow): Account => ({
  membershipId: row.membership_id as MembershipId,
  tenantId: row.tenant_id as TenantId,
  tenantName: row.tenant_name,
  tenantKind: row.tenant_kind,
  tier: row.tier,
  role: row.role,
});
