import type { JobPayload } from './job-payload';

/** A task of the job queue: `name` is what `tx.enqueue` calls it by. Runs at least once: it re-checks state itself. */
export interface JobHandler {
  readonly name: string;
  /** How many ms an attempt may take before it counts as failed; two minutes unless told. */
  readonly within?: number;
  /** Throwing puts the job back for a later attempt. */
  run(payload: JobPayload): Promise<void>;
}

/** Work that recurs: `pattern` is a crontab line's five fields, UTC. */
export interface RecurringJob {
  readonly name: string;
  readonly pattern: string;
  run(): Promise<void>;
}

/** Work that goes on as long as the server runs: again `every` so many milliseconds after it was done. */
export interface ContinualJob {
  readonly name: string;
  readonly every: number;
  run(): Promise<void>;
}
