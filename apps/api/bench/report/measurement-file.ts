import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { apiRoot } from '../../src/platform/config/api-root';
import type { BenchOptions } from '../command-line';

export interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A Markdown table with its columns aligned, as the formatter wants committed files. */
export function tableOf({ head, rows }: Table): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [
    line(head),
    line(
      Array.from(head, () => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('\n');
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: apiRoot(), encoding: 'utf8' }).trim();
    const changed = git('status', '--porcelain', '--', ':/apps', ':/packages').length > 0;
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' with uncommitted changes' : '');
  } catch {
    return 'unknown';
  }
}

/** Writes `.github/measurements/<name>.md`: the newest run, with what is needed to repeat it; older ones are in the history. */
export function writeMeasurements(
  name: string,
  { title, command, sections }: { title: string; command: string; sections: readonly string[] },
  { write }: Pick<BenchOptions, 'write'>,
): string | undefined {
  if (!write) return undefined;
  const folder = join(apiRoot(), '..', '..', '.github', 'measurements');
  const memory = Math.round(totalmem() / 2 ** 30);
  const facts = [
    `- Date: ${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `- Machine: ${availableParallelism()} cores, ${memory} GB, ${process.platform}, Node ${process.versions.node}`,
    `- Command: \`${command}\``,
  ];
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.md`);
  writeFileSync(file, `${[`# ${title}`, facts.join('\n'), ...sections].join('\n\n')}\n`);
  return file;
}
