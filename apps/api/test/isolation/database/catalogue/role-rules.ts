import type { CatalogueRule } from './catalogue-rule';

export const roleRules: CatalogueRule[] = [
  {
    rule: 'gives no role of the product a way around row-level security',
    text: `select r.rolname || ' is ' || unsafe.attribute as finding from pg_roles r
           cross join lateral (values ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls), ('createrole', r.rolcreaterole),
             ('createdb', r.rolcreatedb), ('replication', r.rolreplication)) unsafe (attribute, has)
           where r.rolname ~ '^tenantry_' and unsafe.has`,
    fault: { statements: ['alter role tenantry_app bypassrls'], finding: 'tenantry_app is bypassrls' },
  },
  {
    rule: 'lets nobody sign in as owner or definer',
    text: `select rolname || ' can log in' as finding from pg_roles
           where rolname in ('tenantry_owner', 'tenantry_definer') and rolcanlogin`,
    fault: { statements: ['alter role tenantry_definer login'], finding: 'tenantry_definer can log in' },
  },
  {
    rule: 'keeps app, worker and definer out of every other role',
    text: `select m.member::regrole || ' is a member of ' || m.roleid::regrole as finding from pg_auth_members m
           where m.member::regrole::text in ('tenantry_app', 'tenantry_worker', 'tenantry_definer')
             or m.roleid::regrole::text in ('tenantry_definer', 'tenantry_owner') and m.member::regrole::text not in ('tenantry_owner', 'tenantry_migrator')
                and not (select rolsuper from pg_roles where oid = m.member)`,
    fault: {
      statements: ['grant tenantry_definer to tenantry_app'],
      finding: 'tenantry_app is a member of tenantry_definer',
    },
  },
  {
    rule: 'lets app and worker own nothing',
    text: `select d.refobjid::regrole || ' owns ' || pg_describe_object(d.classid, d.objid, d.objsubid) as finding
           from pg_shdepend d join pg_database here on here.oid = d.dbid and here.datname = current_database()
           where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and d.refobjid::regrole::text in ('tenantry_app', 'tenantry_worker')`,
    fault: {
      statements: ['alter table rate_limits owner to tenantry_app'],
      finding: 'tenantry_app owns table rate_limits',
    },
  },
  {
    rule: 'has tables and schemas owned by the owner alone',
    text: `select t.name || ' belongs to ' || c.relowner::regrole as finding from reviewed.tables t join pg_class c on c.oid = t.oid
           where c.relowner::regrole::text <> 'tenantry_owner'
           union all select n.nspname || ' belongs to ' || n.nspowner::regrole from pg_namespace n
           where n.nspname in ('tenancy', 'identity', 'jobs', 'graphile_worker') and n.nspowner::regrole::text <> 'tenantry_owner'`,
    fault: {
      statements: ['alter table contacts owner to tenantry_definer'],
      finding: 'public.contacts belongs to tenantry_definer',
    },
  },
];
