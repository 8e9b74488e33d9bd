import type { Transaction } from '../../platform/database/transaction';
import { notFound } from '../../platform/http/problem';
import type { GrantPlace } from './membership.policy';

/** What decides in a tenant within reach who may give and take roles there. */
export async function grantPlace(tx: Transaction, tenantId: string): Promise<GrantPlace> {
  const [place] = await tx.query<GrantPlace>(
    `select kind, tenant_path as "tenantPath", management_mode as "managementMode" from tenants where id = $1`,
    [tenantId],
  );
  if (!place) throw notFound();
  return place;
}
