import type { AuditFilter } from '@tenantry/contracts';
import type { NamedStatement } from '../../platform/database/transaction';

/** Where a page ended: the instant of its last entry, and the id that settles ties. */
export interface AuditPosition {
  at: string;
  id: string;
}

/** The reader's tenant with its depth in the tree, and what they look for. */
export interface AuditReach {
  level: number;
  tenantId: string;
  /** Leaves out what happened in customers that manage themselves: it names their people (decision 19). */
  managedOnly: boolean;
  filter: AuditFilter;
}

const COLUMNS = `a.id, to_json(a.at) #>> '{}' as at, a.action, a.object_type as subject, a.method, a.actor_user_id as "actorId",
  v.content::json->>'actor' as "actorName", coalesce(v.content::json->'values', '{}') as "values",
  coalesce(v.content::json->'changes', '[]') as changes, v.erased_at is not null as erased, v.content::json->>'ip' as ip,
  a.request_id as "requestId", a.acting_id as "actingId", coalesce(own.name, above.name) as "actorTenantName",
  coalesce(own.kind, case when above.id = a.tenant_path[1] then 'platform' when above.id is not null then 'partner' end) as "actorTenantKind", t.id as "tenantId", t.name as "tenantName",
  t.kind as "tenantKind", c.seq as sequence`;

// Names are joined to the page alone. Of the tenants above only those on the reader's own path have a name here.
const NAMES = `join tenants t on t.id = a.tenant_id join audit_values v on v.id = a.id left join audit_chain c on c.entry_id = a.id
  left join tenants own on own.id = a.actor_tenant_id left join tenancy.names_on_path() above on above.id = a.actor_tenant_id`;

/** What an entry must fulfil. `tenant_path[k] = $1` with k as a literal picks the index of the level. */
function conditionsOf({ level, tenantId, managedOnly, filter }: AuditReach) {
  const values: unknown[] = [tenantId];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const zone = `(select timezone from tenants where id = $1)`;
  const conditions = [`cardinality(a.tenant_path) > ${level - 1} and a.tenant_path[${level}] = $1`];
  // A value and not `exists`: that may become a hash of all tenants.
  if (managedOnly) conditions.push(`(select m.management_mode from tenants m where m.id = a.tenant_id) = 'managed'`);
  if (filter.tenantId) conditions.push(`a.tenant_id = ${parameter(filter.tenantId)}`);
  if (filter.actorId) conditions.push(`a.actor_user_id = ${parameter(filter.actorId)}`);
  if (filter.subject) conditions.push(`a.object_type = ${parameter(filter.subject)}`);
  if (filter.from) conditions.push(`a.at >= ${parameter(filter.from)}::date::timestamp at time zone ${zone}`);
  if (filter.to) conditions.push(`a.at < (${parameter(filter.to)}::date + 1)::timestamp at time zone ${zone}`);
  return { conditions, values, parameter };
}

/**
 * The entries at and below the reader's tenant, the newest first, at most `limit`. Each combination of filters has its
 * own text and name, so that each keeps its own plan.
 */
export function auditEntriesStatement(
  reach: AuditReach,
  limit: number,
  after?: AuditPosition,
): { statement: NamedStatement; values: unknown[] } {
  const { conditions, values, parameter } = conditionsOf(reach);
  if (after) conditions.push(`(a.at, a.id) < (${parameter(after.at)}::timestamptz, ${parameter(after.id)}::uuid)`);
  const text = `
    select ${COLUMNS} from (
      select a.* from audit_events a where ${conditions.join(' and ')}
      order by a.at desc, a.id desc limit ${parameter(limit)}
    ) a ${NAMES} order by a.at desc, a.id desc`;
  const filters = (Object.keys(reach.filter) as (keyof AuditFilter)[]).filter((name) => reach.filter[name]);
  const marks = [...filters.toSorted(), ...(reach.managedOnly ? ['managed'] : []), ...(after ? ['after'] : [])].join(
    '-',
  );
  return { statement: { name: `audit-${reach.level}-${marks}`, text }, values };
}

/** How many entries there are. */
export function auditCountStatement(reach: AuditReach): { text: string; values: unknown[] } {
  const { conditions, values } = conditionsOf(reach);
  return { text: `select count(*) as total from audit_events a where ${conditions.join(' and ')}`, values };
}
