import type { Account, MembershipId, Role, TenantId, TenantKind } from '@tenantry/contracts';
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

export const accountOf = (row: AccountRow): Account => ({
  membershipId: row.membership_id as MembershipId,
  tenantId: row.tenant_id as TenantId,
  tenantName: row.tenant_name,
  tenantKind: row.tenant_kind,
  tier: row.tier,
  role: row.role,
});
