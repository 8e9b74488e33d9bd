import type { CatalogueRule } from './catalogue-rule';

// 23: for each row, before insert or update; no list of columns and no condition may narrow it.
const TENANT_TRIGGER = `exists (
  select from pg_trigger g where g.tgrelid = t.oid and g.tgtype = 23 and g.tgenabled = 'O' and g.tgattr = '' and g.tgqual is null
    and g.tgfoid::regproc::text = case when t.name = 'public.tenants' then 'tenancy.place_tenant' else 'tenancy.place_row' end)`;

// A subquery names the table of its policy, which differs from table to table.
const POLICY = `
  select p.polrelid, replace(concat_ws(' ', p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[],
    'using ' || pg_get_expr(p.polqual, p.polrelid), 'with check ' || pg_get_expr(p.polwithcheck, p.polrelid)),
    c.relname || '.tenant_id', 'own.tenant_id') as spelled
  from pg_policy p join pg_class c on c.oid = p.polrelid`;

export const tableRules: CatalogueRule[] = [
  {
    rule: 'knows every table and its kind',
    text: `select coalesce(t.name || ' is not reviewed', k.name || ' does not exist') as finding
           from reviewed.tables t full join reviewed.kinds k on k.name = t.name where t.kind is null or t.name is null`,
    fault: { statements: ['create table forgotten (id uuid)'], finding: 'public.forgotten is not reviewed' },
  },
  {
    rule: 'enables and forces row-level security on every table of tenants',
    text: `select name || ' has no forced row-level security' as finding from reviewed.tables
           where kind is distinct from 'system' and not (relrowsecurity and relforcerowsecurity)
           union all select name || ' has no row-level security' from reviewed.queue where not relrowsecurity and name <> 'graphile_worker.migrations'`,
    fault: {
      statements: ['alter table licences no force row level security'],
      finding: 'public.licences has no forced row-level security',
    },
  },
  {
    rule: 'spells the policies of each kind in the one way',
    text: `with spelled as (${POLICY})
           select coalesce(t.name || ' lacks: ' || wanted.spelled, t.name || ' has: ' || found.spelled) as finding
           from reviewed.tables t
           cross join lateral (
             (select spelled, true as is_wanted from spelled where polrelid = to_regclass('reviewed.' || t.kind)
              except all select spelled, true from spelled where polrelid = t.oid)
             union all
             (select spelled, false from spelled where polrelid = t.oid
              except all select spelled, false from spelled where polrelid = to_regclass('reviewed.' || t.kind))) differing
           left join lateral (select differing.spelled where is_wanted) wanted on true
           left join lateral (select differing.spelled where not is_wanted) found on true
           where t.kind <> 'system'`,
    fault: {
      statements: ['create policy friendly on contacts for select to tenantry_app using (true)'],
      finding: 'public.contacts has: friendly r t {tenantry_app} using true',
    },
  },
  {
    rule: 'has a policy for every command that is granted',
    text: `select distinct t.name || ' lets ' || r.rolname || ' ' || granted.command || ' without a policy' as finding
           from (select oid, name from reviewed.tables where kind <> 'system' union all
                 select oid, name from reviewed.queue where name <> 'graphile_worker.migrations') t
           cross join pg_roles r
           cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) granted (command, polcmd)
           where r.rolname in ('tenantry_app', 'tenantry_worker', 'tenantry_definer')
             and (has_table_privilege(r.oid, t.oid, granted.command)
               or granted.command <> 'DELETE' and has_any_column_privilege(r.oid, t.oid, granted.command))
             and not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd::text in ('*', granted.polcmd)
               and p.polpermissive and p.polroles && array[r.oid, 0::oid])`,
    fault: {
      statements: ['grant delete on products to tenantry_app'],
      finding: 'public.products lets tenantry_app DELETE without a policy',
    },
  },
  {
    rule: 'places every row of a tenant by its trigger',
    text: `select t.name || ' has no tenant trigger' as finding from reviewed.tables t
           where t.kind in ('owned', 'published', 'history') and not ${TENANT_TRIGGER}`,
    fault: {
      statements: ['alter table contacts disable trigger contacts_tenant'],
      finding: 'public.contacts has no tenant trigger',
    },
  },
  {
    rule: 'never leaves the tenant of a row open',
    text: `select t.name || '.' || wanted.column_name || ' is missing or may be null' as finding from reviewed.tables t
           cross join (values ('tenant_id', 'uuid'), ('tenant_path', 'uuid[]')) wanted (column_name, type)
           where t.kind in ('owned', 'published', 'history') and not exists (
             select from pg_attribute a where a.attrelid = t.oid and a.attname = wanted.column_name and a.attnotnull
               and format_type(a.atttypid, null) = wanted.type)`,
    fault: {
      statements: ['alter table licences alter tenant_path drop not null'],
      finding: 'public.licences.tenant_path is missing or may be null',
    },
  },
];
