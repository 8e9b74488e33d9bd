import type { CustomerSort } from '@tenantry/contracts/admin';
import type { NamedStatement } from '../../platform/database/transaction';
import type { CursorPosition } from './customer-list.cursor';

/** Which statement is needed: each combination has its own text and name, so that each keeps its own plan. */
export interface CustomerFilter {
  level: number;
  sort: CustomerSort;
  search: boolean;
  status: boolean;
  plan: boolean;
  /** Only managed customers without a billing or a technical contact, or of whom an address waits to be confirmed or bounces. */
  lacking: boolean;
  after: CursorPosition | undefined;
}

export interface CustomerListValues {
  tenantId: string;
  limit: number;
  search?: string;
  status?: string;
  planId?: string;
}

const ORDER: Record<CustomerSort, { columns: string; order: string; compare: '<' | '>'; cast: string; key: string }> = {
  newest: {
    columns: 'created_at, t.id',
    order: 't.created_at desc, t.id desc',
    compare: '<',
    cast: 'timestamptz',
    key: `to_json(t.created_at) #>> '{}'`,
  },
  name: { columns: 'name_norm, t.id', order: 't.name_norm, t.id', compare: '>', cast: 'text', key: 't.name_norm' },
  next_expiry: {
    columns: 'next_expiry, t.id',
    order: 't.next_expiry, t.id',
    compare: '>',
    cast: 'date',
    key: 't.next_expiry::text',
  },
};
// How far a search looks before it sorts: nobody pages through more hits of a prefix.
const SEARCH_LIMIT = 1000;
// Up to so many licences of a plan its customers are put in order; of more, fifty are soon met in the order of the list.
const FEW_LICENCES = 1000;

/**
 * The hot list. `tenant_path[k] = $1` with k as a literal picks the index of the level; the row comparison continues it;
 * a search takes the hits of two prefix indexes first, and a plan that few have leads to its customers. One row more than
 * asked for tells whether there is a next page.
 */
export function customerListStatement(
  filter: CustomerFilter,
  values: CustomerListValues,
): { statement: NamedStatement; values: unknown[] } {
  const { columns, order, compare, cast, key } = ORDER[filter.sort];
  const parameters: unknown[] = [values.tenantId, values.limit];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const here = `t.kind = 'customer' and cardinality(t.tenant_path) > ${filter.level - 1} and t.tenant_path[${filter.level}] = $1`;
  const conditions = [here];
  const leading: string[] = [];
  if (filter.search) {
    const text = parameter(values.search);
    // A range over the key's prefix: `^@` with a parameter is no index condition in a generic plan.
    const hits = (column: string, normal: string) =>
      `(select t.id from tenants t where ${here} and t.${column} >= (select ${normal}(${text})) and t.${column} < (select ${normal}(${text}) || chr(1114111)) limit ${SEARCH_LIMIT})`;
    leading.push(
      `hits as materialized (${hits('name_norm', 'tenancy.name_key')} union ${hits('account_name_key', 'tenancy.account_name_key')})`,
    );
    conditions.push('t.id in (select id from hits)');
  }
  // Tells the planner of the index that holds the few customers who are not active.
  const rare = filter.status && values.status !== 'active';
  if (filter.status)
    conditions.push(`t.status = ${parameter(values.status)}${rare ? ` and t.status <> 'active'` : ''}`);
  // In these words, as the index of the few who are not reached has them.
  if (filter.lacking)
    conditions.push(`(t.lacks_contact or t.awaits_contact or t.bounces_contact) and t.management_mode = 'managed'`);
  let ways = [''];
  if (filter.plan) {
    const live = `l.plan_id = ${parameter(values.planId)} and l.cancelled_at is null and l.end_date >= tenancy.today(l.timezone)`;
    // No zone is more than a day behind UTC: what ended long ago is left out by the index alone.
    leading.push(
      `licensed as materialized (select l.tenant_id from licences l where cardinality(l.tenant_path) > ${filter.level - 1} and l.tenant_path[${filter.level}] = $1
        and ${live} and l.end_date >= (tenancy.now() at time zone 'UTC')::date - 1 order by l.end_date limit ${FEW_LICENCES} + 1)`,
    );
    // Decided before a row is read: the other way is never gone.
    const count = '(select count(*) from licensed)';
    ways = [
      ` and ${count} <= ${FEW_LICENCES} and t.id in (select tenant_id from licensed)`,
      ` and ${count} > ${FEW_LICENCES} and exists (select from licences l where l.tenant_id = t.id and ${live})`,
    ];
  }
  if (filter.after)
    conditions.push(
      `(t.${columns}) ${compare} (${parameter(filter.after.value)}::${cast}, ${parameter(filter.after.id)}::uuid)`,
    );
  // Where a customer manages itself, only the platform sees where it is (decision 19).
  const place = (column: 'city' | 'region') =>
    filter.level === 1 ? `t.${column}` : `case t.management_mode when 'managed' then t.${column} end as ${column}`;
  const listed = (way: string) => `
        select row_number() over (order by ${order}) as place, t.id, t.name, t.account_name, t.status, t.parent_id as partner_id,
          ${place('city')}, ${place('region')}, t.licence_count, t.lacks_contact and t.management_mode = 'managed' as lacks_contact,
          t.awaits_contact and t.management_mode = 'managed' as awaits_contact, t.bounces_contact and t.management_mode = 'managed' as bounces_contact,
          t.next_expiry, t.created_at, ${key} as sort_key
        from tenants t where ${conditions.join(' and ')}${way}
        order by ${order} limit $2 + 1`;
  const text = `${leading.length > 0 ? `with ${leading.join(', ')}` : ''}
    select json_build_object(
      'items', coalesce(json_agg(json_build_object('id', id, 'name', name, 'accountName', account_name, 'status', status,
          'partnerId', partner_id, 'partnerName', partner_name, 'city', city, 'region', region, 'licenceCount', licence_count,
          'nextExpiry', nullif(next_expiry, 'infinity'), 'lacksContact', lacks_contact, 'awaitsContact', awaits_contact, 'bouncesContact', bounces_contact, 'createdAt', created_at) order by place) filter (where place <= $2), '[]'),
      'nextCursor', case when count(*) > $2 then
          translate(encode(convert_to((json_agg(json_build_array('${filter.sort}', sort_key, id) order by place) ->> ($2::int - 1)), 'UTF8'), 'base64'), E'\\n', '') end
    )::text as page
    from (
      select rows.*, p.name as partner_name from (${ways.map((way) => `(${listed(way)})`).join(' union all ')}
      ) rows left join tenants p on p.id = rows.partner_id
    ) listed`;
  const marks = [
    filter.search && 's',
    filter.status && 'f',
    rare && 'r',
    filter.plan && 'p',
    filter.lacking && 'c',
    filter.after && 'a',
  ]
    .filter(Boolean)
    .join('');
  return { statement: { name: `customers-${filter.level}-${filter.sort}-${marks}`, text }, values: parameters };
}
