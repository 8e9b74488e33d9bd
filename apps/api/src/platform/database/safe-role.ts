import pg from 'pg';
import { StartUpError } from '../config/start-up-error';
import { reasonOf } from './database-error';

interface Role {
  name: string;
  /** What lets the role past row-level security; null where nothing does. */
  danger: string | null;
  /** Tables that it may use, and that show it nothing because no policy is for it. */
  dark: string[];
  /** Server and database, to tell one from another. */
  place: string;
}

const QUESTION = `
  select current_user::text as name, current_database() || pg_postmaster_start_time() as place,
    case
      when r.rolsuper then 'is a superuser'
      when r.rolbypassrls then 'has BYPASSRLS'
      else coalesce(
        (select 'is a member of ' || m.roleid::regrole from pg_auth_members m where m.member = r.oid limit 1),
        (select 'owns ' || pg_describe_object(d.classid, d.objid, d.objsubid) from pg_shdepend d join pg_database here on here.oid = d.dbid
         where here.datname = current_database() and d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o' limit 1))
    end as danger,
    array(
      select c.oid::regclass || ' (' || lower(granted.command) || ')' from pg_class c
      cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) granted (command, polcmd)
      where c.relrowsecurity and c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('public', 'identity', 'graphile_worker')
        and (has_table_privilege(c.oid, granted.command) or granted.command <> 'DELETE' and has_any_column_privilege(c.oid, granted.command))
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd::text in ('*', granted.polcmd) and p.polroles && array[r.oid, 0::oid])
      order by 1) as dark
  from pg_roles r where r.rolname = current_user`;

async function roleOf(setting: string, url: string): Promise<Role> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Role>(QUESTION);
    return rows[0] as Role;
  } catch (error) {
    throw new StartUpError(`${setting}: the database cannot be opened: ${reasonOf(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Refuses addresses that cannot be opened, and a role that row-level security does not bind: one that owns tables, is
 * superuser, has BYPASSRLS or is a member of another (TI-04). Refuses one that it binds too much, too: a table without a
 * policy looks empty, and a worker that sees no jobs runs none, without a word. So it would on another database.
 */
export async function refuseUnsafeRoles({ appUrl, workerUrl }: { appUrl: string; workerUrl: string }): Promise<void> {
  const [app, worker] = await Promise.all([roleOf('DATABASE_URL', appUrl), roleOf('DATABASE_WORKER_URL', workerUrl)]);
  for (const [setting, { name, danger, dark }] of [
    ['DATABASE_URL', app] as const,
    ['DATABASE_WORKER_URL', worker] as const,
  ]) {
    if (danger)
      throw new StartUpError(
        `${setting}: the role "${name}" could read across tenants: it ${danger}. Use the roles of "pnpm db:roles".`,
      );
    if (dark.length > 0)
      throw new StartUpError(
        `${setting}: no policy is for the role "${name}" on ${dark.join(', ')}. Call protectTable() in the migration.`,
      );
  }
  if (app.place !== worker.place)
    throw new StartUpError('DATABASE_WORKER_URL: is another database than that of DATABASE_URL.');
}
