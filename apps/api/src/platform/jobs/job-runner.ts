import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { ContinualWork } from './continual-work';
import type { ContinualJob, JobHandler, RecurringJob } from './job-handler';
import { payloadOf } from './job-payload';
import { HeldJobs } from './held-jobs';
import { inTime } from './in-time';
import { PatientPool } from './patient-pool';
import { reasonOf } from '../database/database-error';
import { runInContext } from '../http/request-context';

/** Injection token: connection address of the worker role. */
export const WORKER_URL = Symbol('worker address');

const APPLICATION = 'tenantry-worker';
// Longer than the mail server and the database are waited for.
const END_WITHIN = 120_000;
// While leaving: for jobs to end, and for the queue to hear that they have.
const FINISH_WITHIN = 5000;
const RECORD_WITHIN = 500;

/** Modules add their tasks here; `start` runs them inside this process, on a pool of the worker's role. */
@Injectable()
export class JobRunner implements OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly recurring: RecurringJob[] = [];
  private readonly continual = new ContinualWork((name, error) => this.logger.warn(`${name}: ${reasonOf(error)}`));
  private readonly held = new HeldJobs();
  private pool: PatientPool | undefined;
  private runner: Runner | undefined;
  private stopped: Promise<void> | undefined;

  constructor(@Inject(WORKER_URL) private readonly url: string) {}

  register(handler: JobHandler): void {
    this.handlers.set(handler.name, handler);
  }

  registerRecurring(job: RecurringJob): void {
    this.recurring.push(job);
  }

  registerContinual(job: ContinualJob): void {
    this.continual.add(job);
  }

  async start(): Promise<void> {
    this.pool = new PatientPool({ connectionString: this.url, max: 4, application_name: APPLICATION });
    // While leaving, the database may go first: that is no news.
    this.pool.on('error', (error) => this.pool && this.logger.warn(`connection lost: ${error.message}`));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    await this.takeUpWhatADeadWorkerHeld(this.pool);
    this.runner = await run({
      pgPool: this.pool,
      events: this.held.events,
      concurrency: 4,
      pollInterval: 2000,
      noHandleSignals: true,
      noPreparedStatements: true,
      taskList: Object.fromEntries([
        ...[...this.handlers.values()].map((handler) => [handler.name, this.task(handler)] as const),
        ...this.recurring.map((job) => [job.name, this.recurringTask(job)] as const),
      ]),
      parsedCronItems: parseCronItems(
        this.recurring.map(({ name, pattern }) => ({ task: name, match: pattern, identifier: name, payload: {} })),
      ),
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.logger.warn(message);
      }),
    });
    this.continual.start();
    this.runner.promise.catch((error: unknown) => this.logger.error(`the job runner stopped: ${String(error)}`));
  }

  /**
   * A worker that was killed leaves its jobs locked, and the queue gives them back after four hours only. Where no other
   * worker is connected, whoever held them is dead: they are given back at once (JB-01).
   */
  private async takeUpWhatADeadWorkerHeld(pool: PatientPool): Promise<void> {
    const { rows } = await pool.query<{ alone: boolean }>(
      `select not exists (select from pg_stat_activity where datname = current_database() and usename = current_user
         and application_name = $1 and pid <> pg_backend_pid()) as alone`,
      [APPLICATION],
    );
    if (rows[0]?.alone)
      await pool.query(`select graphile_worker.force_unlock_workers(array(
        select distinct locked_by from graphile_worker.jobs where locked_by is not null))`);
  }

  private task(handler: JobHandler) {
    return (payload: unknown) =>
      runInContext({ requestId: `job:${handler.name}`, ip: null }, async () =>
        inTime(handler.name, handler.within ?? END_WITHIN, handler.run(payloadOf(handler.name, payload))),
      );
  }

  /** Recurring work is the platform's own: what lies in the queue does not reach it. */
  private recurringTask(job: RecurringJob) {
    return () => runInContext({ requestId: `job:${job.name}`, ip: null }, () => job.run());
  }

  /** At the beginning of leaving, beside the requests that still run: who waits for them loses the time to finish. */
  onModuleDestroy(): void {
    this.stopped = this.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stopped;
  }

  private async stop(): Promise<void> {
    const { runner, pool } = this;
    this.runner = undefined;
    this.pool = undefined;
    pool?.loseThePatience();
    await this.continual.stop();
    await Promise.race([runner?.stop().catch(() => undefined), wait(FINISH_WITHIN, undefined, { ref: false })]);
    // A database that went first keeps the jobs: the next start takes them up.
    if (pool) await this.held.giveBackAfter(RECORD_WITHIN, pool).catch(() => undefined);
    await pool?.end().catch(() => undefined);
  }
}
