import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

const LOOK_EVERY = 25;

/** The jobs that the queue has given to this process and that are not recorded as done or failed yet. */
export class HeldJobs {
  /** To be handed to the queue's runner, which tells here under which names it takes jobs. */
  readonly events = new EventEmitter() as WorkerEvents;
  private readonly holders: string[] = [];

  constructor() {
    this.events.on('pool:create', ({ workerPool }) => this.holders.push(workerPool.id));
  }

  /**
   * Waits until nothing is held, at most `most` ms, and gives back what still is: to another server, or to the next start.
   * The queue itself neither waits for the record of a job that has ended, nor gives one back while it runs (DO-06).
   */
  async giveBackAfter(most: number, pool: pg.Pool): Promise<void> {
    const began = performance.now();
    while (await this.areAny(pool)) {
      if (performance.now() - began > most) {
        await pool.query('select graphile_worker.force_unlock_workers($1)', [this.holders]);
        return;
      }
      await wait(LOOK_EVERY);
    }
  }

  private async areAny(pool: pg.Pool): Promise<boolean> {
    const { rowCount } = await pool.query(
      'select from graphile_worker._private_jobs where locked_by = any ($1) limit 1',
      [this.holders],
    );
    return rowCount !== 0;
  }
}
