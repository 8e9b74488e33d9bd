import type { BenchOptions } from '../command-line';
import { measureLoad, type Figures, type Target } from './measure-load';
import { medianOf } from './median';

const WARM_UP_SECONDS = 3;
const NOISY = 1.5;

/** A subject against its reference: medians of each, and the ratio of what they answer, round by round. */
export interface Comparison {
  subject: Figures;
  reference: Figures;
  ratio: { median: number; lowest: number; highest: number };
  /** The reference itself spread too much for the ratio to be believed. */
  noisy: boolean;
}

const medians = (rounds: readonly Figures[]): Figures => ({
  perSecond: medianOf(rounds.map((round) => round.perSecond)),
  p50: medianOf(rounds.map((round) => round.p50)),
  p99: medianOf(rounds.map((round) => round.p99)),
  errors: rounds.reduce((sum, round) => sum + round.errors, 0),
  nodeCpu: rounds[0]?.nodeCpu == null ? null : medianOf(rounds.map((round) => round.nodeCpu ?? 0)),
  postgresCpu: rounds[0]?.postgresCpu == null ? null : medianOf(rounds.map((round) => round.postgresCpu ?? 0)),
});

/** Interleaved rounds: what slows the machine for a while slows both. Who goes first changes with every round. */
export async function compare(subject: Target, reference: Target, options: BenchOptions): Promise<Comparison> {
  const warmUp = { ...options, seconds: WARM_UP_SECONDS };
  await measureLoad(reference, warmUp);
  await measureLoad(subject, warmUp);
  const rounds: { subject: Figures; reference: Figures }[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await measureLoad(reference, options);
      rounds.push({ reference: first, subject: await measureLoad(subject, options) });
    } else {
      const first = await measureLoad(subject, options);
      rounds.push({ subject: first, reference: await measureLoad(reference, options) });
    }
  }
  const ratios = rounds.map((round) => round.subject.perSecond / round.reference.perSecond);
  const speeds = rounds.map((round) => round.reference.perSecond);
  return {
    subject: medians(rounds.map((round) => round.subject)),
    reference: medians(rounds.map((round) => round.reference)),
    ratio: { median: medianOf(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) },
    noisy: Math.max(...speeds) / Math.min(...speeds) > NOISY,
  };
}
