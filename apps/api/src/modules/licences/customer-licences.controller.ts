import { Controller, Inject } from '@nestjs/common';
import { ownLicenceRoutes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements } from '../../platform/http/implements.decorator';
import { LicencesQueries } from './licences.queries';

@Controller()
export class CustomerLicencesController {
  constructor(@Inject(LicencesQueries) private readonly queries: LicencesQueries) {}

  @Implements(ownLicenceRoutes.list)
  list(@Actor() actor: PersonActor) {
    return this.queries.own(actor);
  }
}
