import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { RecurringJob } from '../../platform/jobs/job-handler';

const CHUNK = 500;

// Due is what a refresh changes, by the licence's own zone: a customer that moved to another zone would else be found again
// and again. No zone is further ahead than Kiritimati, so the bound lets the index leave out the rest.
const REFRESH = `
  select tenancy.refresh_licence_figures(id) from (
    select t.id from tenants t
    where t.licence_count > 0 and t.next_expiry < tenancy.today('Pacific/Kiritimati') and exists (
      select from licences l where l.tenant_id = t.id and l.end_date = t.next_expiry and l.cancelled_at is null
        and l.end_date < tenancy.today(l.timezone))
    limit $1) due`;

/** Brings licence count and next expiry of customers up to date where a licence ended by mere passing of time. */
@Injectable()
export class FollowExpiriesJob implements RecurringJob {
  readonly name = 'licences.follow-expiries';
  readonly pattern = '7 * * * *';

  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  async run(): Promise<void> {
    for (let done = CHUNK; done === CHUNK;) {
      const rows = await this.uow.run(systemActor('job'), (tx) => tx.query(REFRESH, [CHUNK]));
      done = rows.length;
    }
  }
}
