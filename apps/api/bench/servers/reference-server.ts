import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/platform/database/embedded/free-port';
import type { ReferenceStatement } from '../references/reference-statement';
import type { BenchDatabase } from './bench-database';
import { startChildServer, type ChildServer } from './child-server';

const fileBeside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Starts R with one address for each statement. */
export async function startReference(
  database: BenchDatabase,
  statements: Record<string, ReferenceStatement>,
): Promise<ChildServer> {
  const port = await freePort();
  return startChildServer(
    ['--import', fileBeside('../typescript-imports.mjs'), fileBeside('../references/list-reference.ts')],
    { REFERENCE: JSON.stringify({ url: database.superuserUrl, port, statements }), NODE_ENV: 'production' },
    { port, readyPath: '/ready' },
  );
}
