import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/platform/database/embedded/free-port';
import { removeDataDirectory } from '../servers/bench-database';
import { startChildServer } from '../servers/child-server';
import { builtServer } from '../servers/real-api';
import { inSeconds, type Statement } from './statement';

const ROUNDS = 5;
const MOST = 2000;

const settings = (dataDir: string, port: number) => ({
  PATH: process.env['PATH'] ?? '',
  TENANTRY_MODE: 'demo',
  PORT: String(port),
  TENANTRY_DATA_DIR: dataDir,
  TENANTRY_DEMO_CUSTOMERS: '0',
});

/** Starts the server on data that another one has open; when and how it gave up. */
async function startAgain(dataDir: string): Promise<{ ms: number; code: number | null; lines: number }> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [builtServer()], { env: settings(dataDir, port) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { ms: performance.now() - began, code, lines: said.trim().split('\n').length };
}

/** OP-01: how soon a second start on the same data refuses. */
export const secondStart: Statement = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenantry-bench-'));
  const port = await freePort();
  const first = await startChildServer([builtServer()], settings(dataDir, port), { port, readyPath: '/readyz' });
  try {
    const starts = [];
    for (let round = 0; round < ROUNDS; round += 1) starts.push(await startAgain(dataDir));
    const longest = Math.max(...starts.map(({ ms }) => ms));
    const areRefused = starts.every(({ code, lines }) => code === 1 && lines === 1);
    return [
      {
        id: 'OP-01',
        what: `a second start on the same data, slowest of ${ROUNDS}`,
        figure: `${areRefused ? 'refused in one line' : 'not refused'} after ${inSeconds(longest)}`,
        required: `refused, < ${inSeconds(MOST)}`,
        met: areRefused && longest < MOST,
      },
    ];
  } finally {
    await first.stop();
    removeDataDirectory(dataDir);
  }
};
