import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../platform/config/environment';
import { StartUpError } from '../platform/config/start-up-error';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres';
import { reasonOf } from '../platform/database/database-error';
import { migrate } from '../platform/database/migrate';
import { prepareDatabase, ROLES, type RolePasswords } from '../platform/database/roles';

const DATABASE = 'tenantry';

/** Where the database is, and how to leave it. */
export interface OpenDatabase {
  appUrl: string;
  workerUrl: string;
  close(): Promise<void>;
}

/** Passwords of the roles in the embedded server: random, made once, readable by their owner only. */
function rolePasswords(dataDir: string): RolePasswords {
  const file = join(dataDir, 'roles.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
  const fresh = () => randomBytes(24).toString('base64url');
  const passwords = { migrator: fresh(), app: fresh(), worker: fresh() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  chmodSync(file, 0o600);
  return passwords;
}

function addressOf(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${DATABASE}`;
  return url.toString();
}

/**
 * Opens the database that the environment names: an external one, or the embedded server with its roles and migrations.
 * An external one is migrated here only where DATABASE_MIGRATION_URL is given; otherwise "pnpm db:migrate" did it.
 */
export async function openDatabase(environment: Environment, log: (line: string) => void): Promise<OpenDatabase> {
  if (environment.database !== 'embedded') {
    const { appUrl, migrationUrl, workerUrl } = environment.database;
    if (migrationUrl)
      await migrate(migrationUrl).catch((error: unknown) => {
        throw new StartUpError(`DATABASE_MIGRATION_URL: the migrations did not run: ${reasonOf(error)}.`);
      });
    return { appUrl, workerUrl, close: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataDir: environment.dataDir, log });
  try {
    const passwords = rolePasswords(environment.dataDir);
    await prepareDatabase(server.adminUrl, DATABASE, passwords);
    await migrate(addressOf(server.adminUrl, ROLES.migrator, passwords.migrator));
    return {
      appUrl: addressOf(server.adminUrl, ROLES.app, passwords.app),
      workerUrl: addressOf(server.adminUrl, ROLES.worker, passwords.worker),
      close: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error instanceof StartUpError
      ? error
      : new StartUpError(`The embedded database could not be prepared: ${String(error)}`);
  }
}
