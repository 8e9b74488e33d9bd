import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartUpError } from '../../config/start-up-error';
import { lockDataDirectory } from './data-lock';
import { freePort } from './free-port';
import { findPostgres, type PostgresInstallation } from './postgres-binaries';

/** A PostgreSQL of our own, on loopback, with its data in a folder of the project. */
export interface EmbeddedPostgres {
  /** Address of its superuser, for making roles and databases. */
  adminUrl: string;
  port: number;
  firstStart: boolean;
  /** Ends it cleanly and gives the folder back; the data stays. */
  stop(): Promise<void>;
}

const LARGEST_LOG = 10 * 1024 * 1024;
const START_AT_MOST = 20_000;
const STOP_AT_MOST = 10_000;
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };

const lastLine = (file: string): string =>
  existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '') : '';

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(join(dataDir, '.writable'), '');
    rmSync(join(dataDir, '.writable'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartUpError(
      `${dataDir} cannot be written (${code ?? String(error)}). Give this user the right to, or set TENANTRY_DATA_DIR.`,
    );
  }
}

function superuserPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

const run = (
  installation: PostgresInstallation,
  program: 'initdb' | 'postgres',
  args: string[],
  log: number,
): ChildProcess => {
  const { file, args: before } = installation.command(program);
  // A process group of its own: Ctrl-C reaches the API first, which then ends the server in order. cwd is one that any
  // user may enter.
  return spawn(file, [...before, ...args], {
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
    ...(installation.user !== undefined && { uid: installation.user, gid: installation.user }),
  });
};

async function initialise(
  installation: PostgresInstallation,
  dataDir: string,
  password: string,
  log: number,
  logFile: string,
): Promise<void> {
  const passwordFile = join(
    installation.user === undefined ? dataDir : join(installation.dataDir, '..'),
    'initdb.password',
  );
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (installation.user !== undefined) chownSync(passwordFile, installation.user, installation.user);
  const child = run(
    installation,
    'initdb',
    [
      '-D',
      installation.dataDir,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    log,
  );
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(installation.dataDir, { recursive: true, force: true });
    throw new StartUpError(`The embedded PostgreSQL could not be set up: ${lastLine(logFile)}`);
  }
}

const adminUrlOf = (port: number, password: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The server that a killed API left running on this data, if there is one: it is used as it is. */
async function survivor(dataDir: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  const found = { pid: Number(pid), port: Number(port) };
  // One that is on its way up or out does not answer: it is waited for, not raced.
  for (let waited = 0; alive(found.pid) && waited < STOP_AT_MOST; waited += 50) {
    if (await answers(adminUrlOf(found.port, password))) return found;
    await wait(50);
  }
  return undefined;
}

async function stopServer(isRunning: () => boolean, signal: (name: NodeJS.Signals) => void): Promise<void> {
  signal('SIGINT');
  for (let waited = 0; isRunning() && waited < STOP_AT_MOST; waited += 25) await wait(25);
  if (isRunning()) signal('SIGQUIT');
}

async function startServer(
  installation: PostgresInstallation,
  password: string,
  log: number,
  logFile: string,
): Promise<{ pid: number; port: number }> {
  const port = await freePort();
  const settings = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const child = run(
    installation,
    'postgres',
    ['-D', installation.dataDir, ...settings.flatMap((setting) => ['-c', setting])],
    log,
  );
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  child.unref();
  for (let waited = 0; !ended && waited < START_AT_MOST; waited += 25) {
    if (await answers(adminUrlOf(port, password))) return { pid: child.pid ?? 0, port };
    await wait(25);
  }
  child.kill('SIGQUIT');
  throw new StartUpError(`The embedded PostgreSQL did not start: ${lastLine(logFile)}`);
}

/**
 * Starts PostgreSQL on `dataDir` (made on the first start), or takes over the one that a killed process left there.
 * Throws `DataDirectoryInUse` when another live process owns the folder and `StartUpError` with one clear line otherwise.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log = () => undefined,
}: {
  dataDir: string;
  log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  makeFolder(dataDir);
  const unlock = lockDataDirectory(dataDir);
  const logFile = join(dataDir, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) truncateSync(logFile);
  const logTo = openSync(logFile, 'a');
  try {
    const password = superuserPassword(dataDir);
    const installation = findPostgres(dataDir);
    const firstStart = !existsSync(join(installation.dataDir, 'PG_VERSION'));
    if (firstStart) {
      log('Setting up the embedded PostgreSQL (first start) ...');
      await initialise(installation, dataDir, password, logTo, logFile);
    }
    const adopted = firstStart ? undefined : await survivor(installation.dataDir, password);
    const server = adopted ?? (await startServer(installation, password, logTo, logFile));
    if (adopted) log('Found the embedded PostgreSQL still running after an abrupt end; it is used again.');
    return {
      adminUrl: adminUrlOf(server.port, password),
      port: server.port,
      firstStart,
      stop: async () => {
        await stopServer(
          () => alive(server.pid),
          (signal) => {
            if (alive(server.pid)) process.kill(server.pid, signal);
          },
        );
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  } finally {
    closeSync(logTo);
  }
}
