import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { unitTypeRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { CatalogueQueries } from './catalogue.queries';
import { UnitTypesService } from './unit-types.service';

/** The platform's unit types (S001-27). */
@Controller()
export class UnitTypesController {
  constructor(
    @Inject(CatalogueQueries) private readonly queries: CatalogueQueries,
    @Inject(UnitTypesService) private readonly unitTypes: UnitTypesService,
  ) {}

  @Implements(unitTypeRoutes.list)
  list(@Actor() actor: PersonActor) {
    return this.queries.unitTypes(actor);
  }

  @Implements(unitTypeRoutes.create)
  create(@Actor() actor: PersonActor, @Input(unitTypeRoutes.create) { body }: InputOf<typeof unitTypeRoutes.create>) {
    return this.unitTypes.create(actor, body);
  }

  @Implements(unitTypeRoutes.update)
  update(
    @Actor() actor: PersonActor,
    @Input(unitTypeRoutes.update) { params, version, body }: InputOf<typeof unitTypeRoutes.update>,
  ) {
    return this.unitTypes.update(actor, params.id, version, body);
  }
}
