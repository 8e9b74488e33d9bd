import type { Role } from '@tenantry/contracts';
import type { Transaction } from '../../platform/database/transaction';
import { grantPlace, mayTake, Membership } from '../accounts';

interface Asking {
  tenantPath: readonly string[];
  /** The roles of who asks, in the tenant they ask from. */
  roles: readonly Role[];
}

/**
 * Whether somebody may take every role that a person holds in reach of this transaction: whoever gets the account back for
 * a person gets all of it back, and nobody reaches above their own rights by that (AZ-02).
 */
export async function reachesAllOf(tx: Transaction, { tenantPath, roles }: Asking, userId: string): Promise<boolean> {
  const memberships = await tx.scoped(Membership).find({ userId, status: 'active' });
  const held: { role: Role; place: Awaited<ReturnType<typeof grantPlace>> }[] = [];
  for (const { role, tenantId } of memberships) held.push({ role, place: await grantPlace(tx, tenantId) });
  return (
    held.length > 0 &&
    roles.some((by) => held.every(({ role, place }) => mayTake({ role: by, tenantPath }, role, place)))
  );
}
