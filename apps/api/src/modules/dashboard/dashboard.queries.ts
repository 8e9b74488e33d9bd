import { Inject, Injectable } from '@nestjs/common';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { RawJson } from '../../platform/http/raw-json';
import { dashboardStatement } from './dashboard.statement';

/** The first figures of the own subtree. */
@Injectable()
export class DashboardQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  /** Units are those of licences in force today (active or expiring); customers that were deleted are not counted. */
  get(actor: PersonActor): Promise<RawJson> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await tx.query<{ body: string }>(dashboardStatement(levelOf(actor)), [actor.tenantId]);
      if (!row) throw notFound();
      return new RawJson(row.body);
    });
  }
}
