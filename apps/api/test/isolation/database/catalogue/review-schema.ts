import type { Inspection } from '../../../support/inspect-database';
import { idsWithoutKey, keysAcrossTenants, uniqueAcrossTenants } from '../reviewed-keys';
import { definerFunctions, dynamicFunctions } from '../reviewed-functions';
import { reviewedTables } from '../reviewed-tables';

// design/isolation.md has one spelling; it stands here once more, not taken from the code under test.
const OWN = `array_position(tenant_path, (select nullif(current_setting('app.tenant', true), '')::uuid)) is not null`;
const ABOVE = `(visible_to_sub_partners and tenant_id = any ((select nullif(current_setting('app.path', true), '')::uuid[])::uuid[]))`;
const AT_ROOT = `(select cardinality(nullif(current_setting('app.path', true), '')::uuid[]) = 1)`;

const policies = (read: string, write: string, remove?: string) => [
  `reading on %s for select to tenantry_app using (${read})`,
  `adding on %s for insert to tenantry_app with check (${write})`,
  `changing on %s for update to tenantry_app using (${write}) with check (${write})`,
  ...(remove ? [`removing on %s for delete to tenantry_app using (${remove})`] : []),
];

const POLICIES: Record<string, string[]> = {
  owned: policies(OWN, OWN, OWN),
  history: policies('exists (select from tenants t where t.id = history.tenant_id)', OWN, OWN),
  published: policies(`${OWN} or ${ABOVE}`, OWN, OWN),
  platform: policies('true', AT_ROOT),
  identity: [],
};

// What PostgreSQL makes of the spelling differs from version to version: it is compared with scratch tables spelled so.
const SCRATCH = Object.entries(POLICIES).flatMap(([kind, spelled]) => [
  `create table reviewed.${kind} (tenant_id uuid, tenant_path uuid[], visible_to_sub_partners boolean)`,
  ...[...spelled, 'definer on %s to tenantry_definer using (true) with check (true)'].map(
    (policy) => `create policy ${policy.replace('%s', `reviewed.${kind}`)}`,
  ),
]);

const LISTS: [table: string, columns: string, rows: Record<string, string>[]][] = [
  ['kinds', 'name text, kind text, app text', Object.entries(reviewedTables).map(([name, row]) => ({ name, ...row }))],
  ['keys', 'name text', Object.keys(keysAcrossTenants).map((name) => ({ name }))],
  ['keyless', 'name text', Object.keys(idsWithoutKey).map((name) => ({ name }))],
  ['uniques', 'name text', Object.keys(uniqueAcrossTenants).map((name) => ({ name }))],
  ['definers', 'name text, owner text', Object.entries(definerFunctions).map(([name, row]) => ({ name, ...row }))],
  ['dynamic', 'name text', Object.keys(dynamicFunctions).map((name) => ({ name }))],
];

// The queue's own tables are another's work, with policies of their own: `tables` leaves them out, `queue` holds them.
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'reviewed')`;
const VIEWS = [
  `create view reviewed.tables as
     select c.oid, n.nspname || '.' || c.relname as name, k.kind, k.app, c.relrowsecurity, c.relforcerowsecurity
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     left join reviewed.kinds k on k.name = n.nspname || '.' || c.relname
     where c.relkind in ('r', 'p', 'f') and ${OURS}`,
  `create view reviewed.queue as
     select c.oid, 'graphile_worker.' || c.relname as name, c.relrowsecurity from pg_class c
     where c.relnamespace = to_regnamespace('graphile_worker') and c.relkind = 'r'`,
  `create view reviewed.functions as
     select p.*, n.nspname, replace(p.oid::regprocedure::text, ', ', ',') as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'reviewed')
       and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  // "column (a, b) -> table" of every key, with what both ends are.
  `create view reviewed.foreign_keys as
     select f.oid, own.oid as own_oid, own.name as own, own.kind, target.oid as target_oid, target.name as target, target.kind as target_kind,
       columns.own as columns, columns.target as target_columns,
       own.name || ' (' || array_to_string(columns.own, ', ') || ') -> ' || target.name as name
     from pg_constraint f
     join reviewed.tables own on own.oid = f.conrelid
     join reviewed.tables target on target.oid = f.confrelid
     cross join lateral (
       select array_agg(a.attname::text order by place) as own, array_agg(b.attname::text order by place) as target
       from unnest(f.conkey, f.confkey) with ordinality as pair (x, y, place)
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = x
       join pg_attribute b on b.attrelid = f.confrelid and b.attnum = y) columns
     where f.contype = 'f'`,
];

/** Puts what people have reviewed beside the catalogue, as tables and views of the schema `reviewed`. */
export async function openReview({ rows }: Inspection): Promise<void> {
  await rows('create schema reviewed');
  for (const [table, columns, values] of LISTS) {
    await rows(`create table reviewed.${table} (${columns})`);
    await rows(`insert into reviewed.${table} select * from jsonb_to_recordset($1) as r (${columns})`, [
      JSON.stringify(values),
    ]);
  }
  for (const statement of [...SCRATCH, ...VIEWS]) await rows(statement);
}
