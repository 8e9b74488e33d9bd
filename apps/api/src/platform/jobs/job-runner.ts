import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import pg from 'pg';
import type { JobHandler, RecurringJob } from './job-handler';
import { runInContext } from '../http/request-context';

/** Injection token: connection address of the worker role. */
export const WORKER_URL = Symbol('worker address');

/** Modules add their tasks here; `start` runs them inside this process, on a pool of the worker's role. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly recurring: RecurringJob[] = [];
  private pool: pg.Pool | undefined;
  private runner: Runner | undefined;

  constructor(@Inject(WORKER_URL) private readonly url: string) {}

  register(handler: JobHandler): void {
    this.handlers.set(handler.name, handler);
  }

  registerRecurring(job: RecurringJob): void {
    this.register(job);
    this.recurring.push(job);
  }

  async start(): Promise<void> {
    this.pool = new pg.Pool({ connectionString: this.url, max: 4, application_name: 'tenantry-worker' });
    this.pool.on('error', (error) => this.logger.warn(`connection lost: ${error.message}`));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.runner = await run({
      pgPool: this.pool,
      concurrency: 4,
      pollInterval: 2000,
      noHandleSignals: true,
      noPreparedStatements: true,
      taskList: Object.fromEntries([...this.handlers.values()].map((handler) => [handler.name, this.task(handler)])),
      parsedCronItems: parseCronItems(
        this.recurring.map(({ name, pattern }) => ({ task: name, match: pattern, identifier: name, payload: {} })),
      ),
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.logger.warn(message);
      }),
    });
    this.runner.promise.catch((error: unknown) => this.logger.error(`the job runner stopped: ${String(error)}`));
  }

  private task(handler: JobHandler) {
    return (payload: unknown) =>
      runInContext({ requestId: `job:${handler.name}`, ip: null }, () =>
        handler.run((payload ?? {}) as { tenantId: string }),
      );
  }

  async onApplicationShutdown(): Promise<void> {
    const { runner, pool } = this;
    this.runner = undefined;
    this.pool = undefined;
    await runner?.stop().catch(() => undefined);
    await pool?.end().catch(() => undefined);
  }
}
