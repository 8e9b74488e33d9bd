import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { RecurringJob } from '../../platform/jobs/job-handler';

const CHUNK = 500;

/** Brings licence count and next expiry of customers up to date where a licence ended by mere passing of time. */
@Injectable()
export class FollowExpiriesJob implements RecurringJob {
  readonly name = 'licences.follow-expiries';
  readonly pattern = '7 * * * *';

  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async run(): Promise<void> {
    for (let done = CHUNK; done === CHUNK;) {
      const rows = await this.uow.run(systemActor('job'), (tx) =>
        tx.query(
          `select tenancy.refresh_licence_figures(id) from (
             select id from tenants t where licence_count > 0 and next_expiry < tenancy.today(t.timezone) limit $1) due`,
          [CHUNK],
        ),
      );
      done = rows.length;
    }
  }
}
