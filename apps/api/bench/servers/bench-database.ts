import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres';
import { migrate } from '../../src/platform/database/migrate';
import { prepareDatabase, ROLES } from '../../src/platform/database/roles';
import { parentOf } from '../load/cpu-time';

const DATABASE = 'tenantry_bench';
const PASSWORDS = { migrator: 'bench-migrator', app: 'bench-app', worker: 'bench-worker' };

/** A migrated database on the embedded server, for one run. */
export interface BenchDatabase {
  superuserUrl: string;
  appUrl: string;
  workerUrl: string;
  /** Process of the server, whose children do the work; 0 where the system does not tell. */
  pid: number;
  remove(): Promise<void>;
}

/** Removes a data directory and what the embedded server may have put elsewhere when it was run as root. */
export function removeDataDirectory(folder: string): void {
  const note = join(folder, 'where');
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** The server's process: the parent of any of its connections. */
async function serverProcess(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return parentOf(rows[0]?.pid ?? 0);
  } finally {
    await client.end();
  }
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await prepareDatabase(server.adminUrl, DATABASE, PASSWORDS);
  const address = (role?: string, password?: string) => {
    const url = new URL(server.adminUrl);
    url.pathname = `/${DATABASE}`;
    if (role) url.username = role;
    if (password) url.password = password;
    return url.toString();
  };
  await migrate(address(ROLES.migrator, PASSWORDS.migrator));
  return {
    superuserUrl: address(),
    appUrl: address(ROLES.app, PASSWORDS.app),
    workerUrl: address(ROLES.worker, PASSWORDS.worker),
    pid: await serverProcess(address()),
    remove: async () => {
      await server.stop();
      removeDataDirectory(folder);
    },
  };
}
