import type { CatalogueRule } from './catalogue-rule';

// A row's own tenant is no way to another: the tenant trigger places the row there. What everybody shares has no tenant.
const OWN_TENANT = `k.columns = '{tenant_id}' and k.target = 'public.tenants'`;
// Both ends of the same tenant; a session and its membership, which belong to no one tenant, of the same person.
const COMPOSITE = `cardinality(k.columns) > 1 and k.columns[1] = k.target_columns[1] and k.columns[1] = case k.kind when 'identity' then 'user_id' else 'tenant_id' end`;
const SAFE = `(${OWN_TENANT} or ${COMPOSITE} or k.target_kind = 'platform')`;

export const keyRules: CatalogueRule[] = [
  {
    rule: 'ties rows of one tenant by composite keys',
    text: `select coalesce(k.name || ' can cross tenants', r.name || ' does not exist') as finding
           from (select * from reviewed.foreign_keys k where not ${SAFE}) k full join reviewed.keys r on r.name = k.name
           where k.name is null or r.name is null`,
    fault: {
      statements: [
        'alter table contacts add unique (id)',
        'alter table contact_type_assignments add foreign key (contact_id) references contacts (id)',
      ],
      finding: 'public.contact_type_assignments (contact_id) -> public.contacts can cross tenants',
    },
  },
  {
    rule: 'has a foreign key for every id of another row',
    text: `select coalesce(c.name || ' has no foreign key', r.name || ' has a key now, or is gone') as finding
           from (
             select t.name || '.' || a.attname as name from reviewed.tables t
             join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attname like '%\\_id'
             where t.kind <> 'system' and not exists (
               select from pg_constraint f where f.contype = 'f' and f.conrelid = t.oid and a.attnum = any (f.conkey))
               and not (t.name = 'public.tenants' and a.attname = 'tenant_id')) c
           full join reviewed.keyless r on r.name = c.name where c.name is null or r.name is null`,
    fault: {
      statements: ['alter table licences add column contact_id uuid'],
      finding: 'public.licences.contact_id has no foreign key',
    },
  },
];

export const uniqueRules: CatalogueRule[] = [
  {
    rule: 'is unique within a tenant, by an id that cannot be guessed, or as reviewed',
    text: `select coalesce(i.name || ' is unique across tenants', r.name || ' is no such index any more') as finding
           from (
             select x.indexrelid::regclass::text as name from pg_index x join reviewed.tables t on t.oid = x.indrelid
             where x.indisunique and t.kind in ('owned', 'published', 'history') and not exists (
               select from pg_attribute a where a.attrelid = t.oid and a.attnum = any (x.indkey) and a.attname in ('id', 'tenant_id'))) i
           full join reviewed.uniques r on r.name = i.name where i.name is null or r.name is null`,
    fault: {
      statements: ['create unique index contacts_by_mistake on contacts (email_norm)'],
      finding: 'contacts_by_mistake is unique across tenants',
    },
  },
];
