import { TEMPLATE } from '../../../support/test-addresses';
import type { CatalogueRule } from './catalogue-rule';

const COMMANDS = `(values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) granted (command)`;
const MAY = `(has_table_privilege(r.oid, t.oid, granted.command) or granted.command <> 'DELETE' and has_any_column_privilege(r.oid, t.oid, granted.command))`;
const EVERY_TABLE = `(select oid, name from reviewed.tables union all select oid, name from reviewed.queue) t`;

export const grantRules: CatalogueRule[] = [
  {
    rule: 'grants the app the reviewed commands and no other',
    text: `select t.name || ' allows "' || coalesce(allowed.commands, '') || '", not "' || t.app || '"' as finding
           from reviewed.tables t cross join lateral (
             select string_agg(lower(granted.command), ' ' order by granted.command) as commands
             from ${COMMANDS}, pg_roles r where r.rolname = 'tenantry_app' and ${MAY}) allowed
           where coalesce(allowed.commands, '') <> t.app`,
    fault: {
      statements: ['grant delete on licences to tenantry_app'],
      finding: 'public.licences allows "delete insert select update", not "insert select update"',
    },
  },
  {
    rule: 'lets nobody rewrite id, tenant, path or origin of a row',
    text: `select r.rolname || ' may update ' || t.name || '.' || a.attname as finding
           from reviewed.tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
           cross join pg_roles r
           where t.kind <> 'system' and t.kind <> 'identity' and r.rolname in ('tenantry_app', 'tenantry_worker', 'tenantry_definer')
             and a.attname in ('id', 'tenant_id', 'tenant_path', 'tier1_id', 'created_at', 'created_by')
             and has_column_privilege(r.oid, t.oid, a.attnum, 'UPDATE')`,
    fault: {
      statements: ['grant update (tenant_path) on contacts to tenantry_app'],
      finding: 'tenantry_app may update public.contacts.tenant_path',
    },
  },
  {
    rule: 'grants no TRUNCATE, REFERENCES, TRIGGER or MAINTAIN',
    text: `select coalesce(r.rolname, 'PUBLIC') || ' has ' || acl.privilege_type || ' on ' || t.name as finding
           from ${EVERY_TABLE} join pg_class c on c.oid = t.oid cross join lateral aclexplode(c.relacl) acl
           left join pg_roles r on r.oid = acl.grantee
           where acl.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and acl.grantee <> c.relowner`,
    fault: {
      statements: ['grant truncate on audit_events to tenantry_app'],
      finding: 'tenantry_app has TRUNCATE on public.audit_events',
    },
  },
  {
    rule: 'keeps the queue from the app and the tenants from the worker',
    text: `select r.rolname || ' may ' || granted.command || ' ' || t.name as finding
           from ${EVERY_TABLE} cross join ${COMMANDS} join pg_roles r
             on r.rolname = case when t.name like 'graphile\\_worker.%' then 'tenantry_app' else 'tenantry_worker' end
           where ${MAY}`,
    fault: {
      statements: ['grant select on tenants to tenantry_worker'],
      finding: 'tenantry_worker may SELECT public.tenants',
    },
  },
  {
    rule: 'grants PUBLIC no table, and nobody by default',
    text: `select t.name || ' is granted to PUBLIC' as finding
           from ${EVERY_TABLE} join pg_class c on c.oid = t.oid cross join lateral aclexplode(c.relacl) acl where acl.grantee = 0
           union all select 'default privileges of ' || d.defaclrole::regrole from pg_default_acl d`,
    fault: { statements: ['grant select on products to public'], finding: 'public.products is granted to PUBLIC' },
  },
  // A copy of a database has not the grants of the copied one: the product's own way to make one made the template.
  {
    rule: 'lets neither app nor worker make objects',
    text: `select r.rolname || ' may create in ' || n.nspname as finding from pg_namespace n cross join pg_roles r
           where r.rolname in ('tenantry_app', 'tenantry_worker') and n.nspname !~ '^pg_' and has_schema_privilege(r.oid, n.oid, 'CREATE')
           union all select r.rolname || ' may create in the database' from pg_roles r
           where r.rolname in ('tenantry_app', 'tenantry_worker') and has_database_privilege(r.oid, '${TEMPLATE}', 'CREATE, TEMPORARY')`,
    fault: {
      statements: ['grant create on schema public to public'],
      finding: 'tenantry_worker may create in public',
    },
  },
];
