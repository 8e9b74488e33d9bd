import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log, type BenchOptions } from '../command-line';
import { medianOf } from '../load/median';
import { tableOf, writeMeasurements } from '../report/measurement-file';
import { freePort } from '../../src/platform/database/embedded/free-port';
import { removeDataDirectory } from '../servers/bench-database';
import { startChildServer } from '../servers/child-server';
import { builtServer } from '../servers/real-api';

async function readyAfter(dataDir: string): Promise<number> {
  const port = await freePort();
  const server = await startChildServer(
    [builtServer()],
    { TENANTRY_MODE: 'demo', PORT: String(port), TENANTRY_DATA_DIR: dataDir },
    { port, readyPath: '/readyz' },
  );
  await server.stop();
  return server.readyAfter;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

const rowOf = (name: string, budget: string, times: readonly number[]): string[] => [
  name,
  seconds(medianOf(times)),
  `${seconds(Math.min(...times))}–${seconds(Math.max(...times))}`,
  budget,
];

/** P9: from the spawn of the built server in demo mode to its /readyz, on a new data directory and on the same one again. */
export async function startBenchmark(options: BenchOptions): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'tenantry-bench-'));
    try {
      first.push(await readyAfter(dataDir));
      again.push(await readyAfter(dataDir));
      log(`first ${seconds(first.at(-1) ?? 0)} s, second ${seconds(again.at(-1) ?? 0)} s`);
    } finally {
      removeDataDirectory(dataDir);
    }
  }
  const sections = [
    `Seconds from the spawn of \`node apps/api/dist/main.js\` to /readyz, ${options.rounds} times each. The first start sets up PostgreSQL, runs all migrations and makes the demo data.`,
    tableOf({
      head: ['start', 'median s', 'range', 'budget'],
      rows: [rowOf('P9 first, nothing there', '≤ 5', first), rowOf('P9 later, data there', '≤ 1.5', again)],
    }),
  ];
  log(`\n${sections.join('\n\n')}`);
  const command = `pnpm bench start --rounds ${options.rounds}`;
  writeMeasurements('start', { title: 'Ready after start', command, sections }, options);
}
