import type { Transaction } from '../database/transaction';
import { Refusal } from '../http/problem';
import type { DomainEvent } from './domain-event';

// By the index of a tenant's history. Who changed something longer ago than that no longer explains a form that is open.
const LAST = {
  name: 'audit-last-change',
  text: `select to_json(a.at) #>> '{}' as "changedAt", v.content::json->>'actor' as "changedBy"
    from audit_events a join audit_values v on v.id = a.id
    where a.tenant_id = $1 and a.object_id = $2 and a.action = $3 and a.at > tenancy.now() - interval '30 days'
    order by a.at desc, a.id desc limit 1`,
};

/**
 * The refusal of a change that was made from an older version (CC-04). Its params say who made the `change` that came
 * first, and when, so that a form can tell; they are left out where the history no longer says.
 */
export async function staleVersion(
  tx: Transaction,
  { tenantId, objectId, action }: Pick<DomainEvent, 'tenantId' | 'objectId' | 'action'>,
): Promise<Refusal> {
  const [last] = await tx.query<{ changedAt: string; changedBy: string | null }>(LAST, [tenantId, objectId, action]);
  if (!last?.changedBy) return new Refusal('staleVersion');
  return new Refusal('staleVersion', { params: { changedAt: last.changedAt, changedBy: last.changedBy } });
}
