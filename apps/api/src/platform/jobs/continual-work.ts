import { setTimeout as wait } from 'node:timers/promises';
import { runInContext } from '../http/request-context';
import type { ContinualJob } from './job-handler';

/** Keeps jobs going in this process: each again and again, until `stop`, which waits for those under way. */
export class ContinualWork {
  private readonly jobs: ContinualJob[] = [];
  private readonly leaving = new AbortController();
  private running: Promise<void>[] = [];

  /** `complain` hears of a run that failed; the job goes on with its next one. */
  constructor(private readonly complain: (name: string, error: unknown) => void) {}

  add(job: ContinualJob): void {
    this.jobs.push(job);
  }

  start(): void {
    this.running = this.jobs.map((job) => this.keepOn(job));
  }

  async stop(): Promise<void> {
    this.leaving.abort();
    await Promise.all(this.running);
  }

  private async keepOn(job: ContinualJob): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      await runInContext({ requestId: `job:${job.name}`, ip: null }, () => job.run()).catch((error: unknown) => {
        if (!signal.aborted) this.complain(job.name, error);
      });
      await wait(job.every, undefined, { signal }).catch(() => undefined);
    }
  }
}
