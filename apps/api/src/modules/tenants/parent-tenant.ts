import type { Transaction } from '../../platform/database/transaction';
import { notFound, Refusal } from '../../platform/http/problem';
import { Tenant } from './tenant.entity';

/** Depth of the tree, as the check constraint has it: one line there and here to raise. */
const DEEPEST = 6;

/** Whether neither the tenant nor one above it is closed; above the actor's own tenant the session has been asked. */
async function isOpen(tx: Transaction, { tenantPath }: Tenant): Promise<boolean> {
  const closed = await tx.query(`select from tenants where id = any ($1) and status <> 'active'`, [tenantPath]);
  return closed.length === 0;
}

/**
 * The partner (or the platform) below which something is created: the one named, or the tenant in context (S001-35).
 * A stranger's id answers like one that is not there.
 */
export async function parentFor(tx: Transaction, parentId: string | undefined): Promise<Tenant> {
  const parent = await tx.scoped(Tenant).getOrNotFound(parentId ?? tx.actor.tenantId);
  if (parent.kind === 'customer' || !(await isOpen(tx, parent))) throw notFound();
  if (parent.tenantPath.length >= DEEPEST) throw new Refusal('tenantTooDeep');
  return parent;
}

/**
 * The partner below which a customer is created. Never the platform itself: an account name is unique within the channel
 * of a tier-1 partner, and a customer without one would stand in no channel (S001-07).
 */
export async function partnerFor(tx: Transaction, parentId: string | undefined): Promise<Tenant> {
  const parent = await parentFor(tx, parentId);
  if (parent.kind !== 'partner')
    throw new Refusal('invalidInput', { errors: [{ field: 'parentId', code: 'required' }] });
  return parent;
}
