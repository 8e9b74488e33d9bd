import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../access/actor';
import type { RecurringJob } from '../jobs/job-handler';
import { JobRunner } from '../jobs/job-runner';
import { UnitOfWork } from './unit-of-work';

const CHUNK = 1000;

// CC-02 asks for 24 hours at least; the rest is for a client that was switched off over a day.
const FORGET = `
  delete from idempotency_keys where id in (
    select id from idempotency_keys where created_at < tenancy.now() - interval '48 hours' limit $1) returning id`;

/** Removes idempotency keys with the answers kept for them, once nobody will ask again. */
@Injectable()
export class ForgetAnswersJob implements RecurringJob, OnModuleInit {
  readonly name = 'idempotency.forget-answers';
  readonly pattern = '23 * * * *';

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(JobRunner) private readonly jobs: JobRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.registerRecurring(this);
  }

  async run(): Promise<void> {
    for (let done = CHUNK; done === CHUNK;) {
      const rows = await this.uow.run(systemActor('job'), (tx) => tx.query(FORGET, [CHUNK]));
      done = rows.length;
    }
  }
}
