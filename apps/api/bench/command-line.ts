import { parseArgs } from 'node:util';

/** What a run can be told; the defaults are those of the committed tables. */
export interface BenchOptions {
  customers: number;
  rounds: number;
  seconds: number;
  connections: number;
  /** Only the cases whose name holds this text; such a run, like every shortened one, writes no table. */
  only: string;
  /** Whether the committed table is written. */
  write: boolean;
}

export const usage = `pnpm bench list      list page and search against a bare server, paging, row-level security
pnpm bench announcements  ten thousand mails against a bare client, and what the list feels of them
pnpm bench security  security statements that name a time, on the built server; ends with 1 when one is not met
pnpm bench start     time until /readyz, first start and later ones
pnpm bench sizes     what a browser loads first, and the largest lazy parts

  --customers 100000  rows of the seed        --rounds 5      interleaved rounds (starts)
  --seconds 5         length of a round       --connections 32
  --only <text>       only matching cases     --no-write      leave the committed table as it is`;

export const log = (line: string): void => void process.stdout.write(`${line}\n`);

export function parseOptions(args: string[]): { name: string; options: BenchOptions } {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: {
      customers: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '32' },
      only: { type: 'string', default: '' },
      'no-write': { type: 'boolean', default: false },
    },
  });
  return {
    name: positionals[0] ?? '',
    options: {
      customers: Number(values.customers),
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      connections: Number(values.connections),
      only: values.only,
      write: !values['no-write'] && values.only === '',
    },
  };
}
