import type { Comparison } from '../load/compare';
import { tableOf } from '../report/measurement-file';
import type { RowSecurityFigures } from './row-security';

export interface CaseResult {
  name: string;
  budget: string;
  comparison: Comparison;
}

const whole = (value: number): string => Math.round(value).toString();
const hundredths = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const pair = (ours: string, theirs: string): string => `${ours} / ${theirs}`;

/** Product / R in each cell; the ratio is of answers a second, median of the rounds and its range. */
export const loadTable = (results: readonly CaseResult[]): string =>
  tableOf({
    head: [
      'case',
      'ratio',
      'range',
      'budget',
      'req/s',
      'p50 ms',
      'p99 ms',
      'errors',
      'Node ms/req',
      'PostgreSQL ms/req',
    ],
    rows: results.map(({ name, budget, comparison: { subject, reference, ratio, noisy } }) => [
      name,
      hundredths(ratio.median) + (noisy ? ' (noisy)' : ''),
      `${hundredths(ratio.lowest)}–${hundredths(ratio.highest)}`,
      budget,
      pair(whole(subject.perSecond), whole(reference.perSecond)),
      pair(whole(subject.p50), whole(reference.p50)),
      pair(whole(subject.p99), whole(reference.p99)),
      pair(whole(subject.errors), whole(reference.errors)),
      pair(hundredths(subject.nodeCpu), hundredths(reference.nodeCpu)),
      pair(hundredths(subject.postgresCpu), hundredths(reference.postgresCpu)),
    ]),
  });

export const rowSecurityTable = (figures: readonly RowSecurityFigures[]): string =>
  tableOf({
    head: ['statement', 'on / off', 'budget', 'off ms', 'on ms'],
    rows: figures.map(({ name, budget, off, on }) => [
      name,
      hundredths(on / off),
      budget,
      off.toFixed(3),
      on.toFixed(3),
    ]),
  });

/** P5: the last page against the first, from the product's own medians. */
export function pagingLine(results: readonly CaseResult[]): string | undefined {
  const first = results.find(({ name }) => name.startsWith('P1 page of'))?.comparison.subject;
  const late = results.find(({ name }) => /^P1 page \d/.test(name));
  if (!first || !late) return undefined;
  return `P5, ${late.name.slice(3)} against page 1: ${hundredths(first.perSecond / late.comparison.subject.perSecond)} of its time (budget ≤ 1.2).`;
}
