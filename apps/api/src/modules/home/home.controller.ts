import { Controller, Inject } from '@nestjs/common';
import { homeRoutes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements } from '../../platform/http/implements.decorator';
import { HomeQueries } from './home.queries';

/** The customer area's first page. */
@Controller()
export class HomeController {
  constructor(@Inject(HomeQueries) private readonly queries: HomeQueries) {}

  @Implements(homeRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.queries.get(actor);
  }
}
