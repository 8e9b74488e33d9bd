import type { CatalogueRule } from './catalogue-rule';

const DEFINER = (body: string) =>
  `create function tenancy.peep() returns bigint language sql security definer ${body} as 'select count(*) from public.tenants'`;

export const functionRules: CatalogueRule[] = [
  {
    rule: 'knows every definer function and its owner',
    text: `select coalesce(f.name || ' of ' || f.proowner::regrole || ' is not reviewed', d.name || ' of ' || d.owner || ' does not exist') as finding
           from (select * from reviewed.functions where prosecdef) f
           full join reviewed.definers d on d.name = f.name and d.owner = f.proowner::regrole::text
           where f.name is null or d.name is null`,
    fault: {
      statements: [
        DEFINER('set search_path = pg_catalog, pg_temp'),
        'alter function tenancy.peep() owner to tenantry_owner',
      ],
      finding: 'tenancy.peep() of tenantry_owner is not reviewed',
    },
  },
  {
    rule: 'fixes the search path of every definer function',
    text: `select name || ' has no fixed search path' as finding from reviewed.functions
           where prosecdef and not exists (select from unnest(proconfig) setting where setting ~ '^search_path=pg_catalog, ?(public, ?)?pg_temp$')`,
    fault: { statements: [DEFINER('')], finding: 'tenancy.peep() has no fixed search path' },
  },
  {
    rule: 'lets PUBLIC call no definer function',
    text: `select f.name || ' can be called by PUBLIC' as finding from reviewed.functions f
           where f.prosecdef and exists (
             select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) acl where acl.grantee = 0)`,
    fault: {
      statements: ['grant execute on function tenancy.own_partner() to public'],
      finding: 'tenancy.own_partner() can be called by PUBLIC',
    },
  },
  {
    rule: 'puts no SQL together outside of the reviewed list',
    text: `select f.name || ' executes dynamic SQL' as finding from reviewed.functions f
           where f.prosrc ~* '\\mexecute\\M' and f.name not in (select name from reviewed.dynamic)
           union all select d.name || ' is no dynamic function any more' from reviewed.dynamic d
           where not exists (select from reviewed.functions f where f.name = d.name and f.prosrc ~* '\\mexecute\\M')`,
    fault: {
      statements: [
        `create function tenancy.any_count(wanted text) returns bigint language plpgsql as $$
           declare found bigint; begin execute 'select count(*) from ' || wanted into found; return found; end $$`,
      ],
      finding: 'tenancy.any_count(text) executes dynamic SQL',
    },
  },
  {
    rule: 'has no view that reads with the rights of its owner',
    text: `select n.nspname || '.' || c.relname || ' lacks security_invoker' as finding
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'reviewed')
             and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
    fault: {
      statements: ['create view everybody as select name from tenants'],
      finding: 'public.everybody lacks security_invoker',
    },
  },
  {
    rule: 'keeps rows of tenants in no materialized view',
    text: `select c.oid::regclass || ' is a materialized view' as finding from pg_class c where c.relkind = 'm'`,
    fault: {
      statements: ['create materialized view everybody as select name from tenants'],
      finding: 'everybody is a materialized view',
    },
  },
];
