import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../access/actor';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import type { RecurringJob } from '../jobs/job-handler';
import { JobRunner } from '../jobs/job-runner';
import { LIMITS_TABLE } from './limiter';

const CHUNK = 1000;

// A row that is being counted up just now is not waited for: it has not expired.
const FORGET = `
  delete from ${LIMITS_TABLE} where key in (
    select key from ${LIMITS_TABLE} where expire <= $2 limit $1 for update skip locked) returning key`;

/** Removes counters that count no more: whoever tries made-up addresses would fill the table for ever (DO-08). */
@Injectable()
export class ForgetLimitsJob implements RecurringJob, OnModuleInit {
  readonly name = 'limits.forget';
  readonly pattern = '43 * * * *';

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.registerRecurring(this);
  }

  async run(): Promise<void> {
    for (let done = CHUNK; done === CHUNK;) {
      const rows = await this.uow.run(systemActor('job'), (tx) =>
        tx.query(FORGET, [CHUNK, this.clock.now().getTime()]),
      );
      done = rows.length;
    }
  }
}
