import { Controller, Inject } from '@nestjs/common';
import { dashboardRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements } from '../../platform/http/implements.decorator';
import { DashboardQueries } from './dashboard.queries';

/** The admin app's first page. */
@Controller()
export class DashboardController {
  constructor(@Inject(DashboardQueries) private readonly queries: DashboardQueries) {}

  @Implements(dashboardRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.queries.get(actor);
  }
}
