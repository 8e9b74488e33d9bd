import 'reflect-metadata';
import { join } from 'node:path';
import { apiRoot } from '../platform/config/api-root';
import { readEnvironment } from '../platform/config/environment';
import { openParts } from '../server/open-parts';
import { seedMore } from '../seeds/seed-demo';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const at = process.argv.indexOf('--customers');
const count = at > 0 ? Number(process.argv[at + 1]) : 300;

if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
  process.stderr.write('tenantry: usage: pnpm seed --customers N (1 to 1000000)\n');
  process.exitCode = 1;
} else {
  try {
    const environment = readEnvironment({ TENANTRY_MODE: 'demo', ...process.env }, join(apiRoot(), '..', '..'));
    const parts = await openParts(environment, undefined, say);
    await seedMore(parts, count, say);
    await parts.close();
  } catch (error) {
    process.stderr.write(`tenantry: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
