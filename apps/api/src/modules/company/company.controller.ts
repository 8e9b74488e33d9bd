import { Controller, Inject } from '@nestjs/common';
import { companyRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements } from '../../platform/http/implements.decorator';
import { CompanyQueries } from './company.queries';

@Controller()
export class CompanyController {
  constructor(@Inject(CompanyQueries) private readonly queries: CompanyQueries) {}

  @Implements(companyRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.queries.get(actor);
  }
}
