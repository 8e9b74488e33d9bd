import type { Seed } from '../seed/seed-plan';
import type { BenchDatabase } from '../servers/bench-database';

/** One line of the table: what a statement of the security checklist requires, and what was measured. */
export interface Measured {
  id: string;
  what: string;
  figure: string;
  required: string;
  met: boolean;
}

/** What all statements are measured on: one seeded database, on which each starts servers of its own. */
export interface Stage {
  database: BenchDatabase;
  seed: Seed;
  /** Two people who are partner administrators of different tenants, by their address. */
  partners: readonly [string, string];
}

export type Statement = (stage: Stage) => Promise<Measured[]>;

/** Milliseconds as people read them. */
export const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
