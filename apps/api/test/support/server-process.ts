import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../src/platform/database/embedded/free-port';
import { until } from './until';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** The built server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  port: number;
  /** Everything it has written so far. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  ready(): Promise<void>;
}

/** Starts the server on `dataDir` with a handful of demo customers; `environment` is added to its settings. */
export const startDemo = (dataDir: string, environment: Record<string, string> = {}): Promise<ServerProcess> =>
  startProcess({
    TENANTRY_MODE: 'demo',
    TENANTRY_DATA_DIR: dataDir,
    TENANTRY_DEMO_CUSTOMERS: '3',
    ...environment,
  });

/** Starts an entry point of the built API with exactly these settings; without PORT on a free one. */
export async function startProcess(
  environment: Record<string, string | undefined>,
  entry = 'main.js',
  ...words: string[]
): Promise<ServerProcess> {
  const port = environment['PORT'] ? Number(environment['PORT']) : await freePort();
  const child = spawn(process.execPath, [join(dist, entry), ...words], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => chunks.push(data.toString()));
  const url = `http://localhost:${port}`;
  let code: number | string | undefined;
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (status, signal) => {
      code = status ?? signal ?? 'unknown';
      resolve(code);
    }),
  );
  return {
    child,
    url,
    port,
    ended,
    output: () => chunks.join(''),
    ready: async () => {
      await until(async () => {
        if (code !== undefined) throw new Error(`ended with ${code}: ${chunks.join('')}`);
        return fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      });
    },
  };
}
