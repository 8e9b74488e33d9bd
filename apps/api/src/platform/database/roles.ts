import pg from 'pg';

/** Names of the roles of design/isolation.md; `definer` owns the SECURITY DEFINER functions and cannot log in. */
export const ROLES = {
  owner: 'tenantry_owner',
  definer: 'tenantry_definer',
  migrator: 'tenantry_migrator',
  app: 'tenantry_app',
  worker: 'tenantry_worker',
} as const;

export interface RolePasswords {
  migrator: string;
  app: string;
  worker: string;
}

const roleUnlessThere = (name: string, options: string) =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if; end $$;`;

/**
 * SQL that makes or completes the roles; to be run by a superuser, in any database. Safe to run again.
 * Time-outs stand at the role, so that no connection can forget them (DO-01).
 */
export function rolesScript(passwords: RolePasswords): string {
  const login = (name: string, password: string) =>
    `${roleUnlessThere(name, 'login')}\nalter role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)};`;
  return [
    roleUnlessThere(ROLES.owner, 'nologin'),
    roleUnlessThere(ROLES.definer, 'nologin'),
    login(ROLES.migrator, passwords.migrator),
    login(ROLES.app, passwords.app),
    login(ROLES.worker, passwords.worker),
    `grant ${ROLES.definer} to ${ROLES.owner};`,
    `grant ${ROLES.owner} to ${ROLES.migrator};`,
    ...Object.values(ROLES).map((role) => `alter role ${role} set timezone = 'UTC';`),
    `alter role ${ROLES.app} set statement_timeout = '5s';`,
    `alter role ${ROLES.app} set lock_timeout = '2s';`,
    `alter role ${ROLES.app} set idle_in_transaction_session_timeout = '10s';`,
    // Pages come from memory or flash. The default is made for spinning disks: where an index has the rows in order it
    // would rather collect and sort them all (TI-13).
    `alter role ${ROLES.app} set random_page_cost = '1.1';`,
    `alter role ${ROLES.worker} set idle_in_transaction_session_timeout = '60s';`,
    `alter role ${ROLES.migrator} set lock_timeout = '10s';`,
  ].join('\n');
}

/** Runs the script and makes the database `name`, owned by the owner role, unless it is there. */
export async function prepareDatabase(adminUrl: string, name: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(rolesScript(passwords));
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) {
      // Everyone may sign in to a new database by default; ours is for its own roles.
      await client.query(`create database ${pg.escapeIdentifier(name)} owner ${ROLES.owner}`);
      await client.query(`revoke all on database ${pg.escapeIdentifier(name)} from public`);
      await client.query(
        `grant connect on database ${pg.escapeIdentifier(name)} to ${ROLES.migrator}, ${ROLES.app}, ${ROLES.worker}`,
      );
    }
  } finally {
    await client.end();
  }
}
