import pg from 'pg';
import { StartUpError } from '../config/start-up-error';
import { reasonOf } from './database-error';

interface Role {
  name: string;
  unsafe: boolean;
  /** Server and database, to tell one from another. */
  place: string;
}

const QUESTION = `
  select current_user::text as name, current_database() || pg_postmaster_start_time() as place,
    r.rolsuper or r.rolbypassrls
      or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('public', 'identity', 'graphile_worker') and c.relowner = r.oid)
      or exists (select from pg_auth_members m where m.member = r.oid) as unsafe
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
 * superuser, has BYPASSRLS or is a member of another (TI-04). The worker must stand on the app's database: on another
 * one it would wait for jobs for ever, without a word.
 */
export async function refuseUnsafeRoles({ appUrl, workerUrl }: { appUrl: string; workerUrl: string }): Promise<void> {
  const [app, worker] = await Promise.all([roleOf('DATABASE_URL', appUrl), roleOf('DATABASE_WORKER_URL', workerUrl)]);
  for (const [setting, { name, unsafe }] of [['DATABASE_URL', app] as const, ['DATABASE_WORKER_URL', worker] as const])
    if (unsafe)
      throw new StartUpError(
        `${setting}: the role "${name}" could read across tenants (owner, superuser, BYPASSRLS or member of another role). Use the roles of "pnpm db:roles".`,
      );
  if (app.place !== worker.place)
    throw new StartUpError('DATABASE_WORKER_URL: is another database than that of DATABASE_URL.');
}
