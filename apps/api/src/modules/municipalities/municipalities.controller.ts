import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { municipalityRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { MunicipalitiesQueries } from './municipalities.queries';

/** Suggestions for the address form. */
@Controller()
export class MunicipalitiesController {
  constructor(@Inject(MunicipalitiesQueries) private readonly queries: MunicipalitiesQueries) {}

  @Implements(municipalityRoutes.suggest)
  suggest(
    @Actor() actor: PersonActor,
    @Input(municipalityRoutes.suggest) { query }: InputOf<typeof municipalityRoutes.suggest>,
  ) {
    return this.queries.suggest(actor, query.search);
  }

  @Implements(municipalityRoutes.regions)
  regions(@Actor() actor: PersonActor) {
    return this.queries.regions(actor);
  }
}
