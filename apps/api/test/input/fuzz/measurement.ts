import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiRoot } from '../../../src/platform/config/api-root';
import type { Tally } from './tally';

/** Keeps the figures of the long form where all figures are kept. */
export function writeMeasurement(tally: Tally, seed: number): void {
  const root = join(apiRoot(), '../..');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const lines = [
    '# Any input',
    '',
    `- Date: ${new Date().toISOString().slice(0, 10)}, commit ${commit}, seed ${seed}`,
    '- Command: `TENANTRY_LONG=1 pnpm --filter @tenantry/api exec vitest run test/input/fuzz.test.ts` (another seed: `FUZZ_SEED=…`)',
    '',
    'Calls of every route of the contract, generated from its schemas, by people of every role: right but for one part that is',
    'missing, too long, of another type, made to break a parser or to become SQL. None may be answered with 500 or more, with',
    'anything that the contract does not tell, or with a word of the database (IN-03, IN-04, LG-04).',
    '',
    tally.toMarkdown(),
    '',
  ];
  writeFileSync(join(root, '.github/measurements/fuzz.md'), lines.join('\n'));
}
