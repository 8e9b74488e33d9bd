import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { licenceRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { LicencesQueries } from './licences.queries';
import { LicencesService } from './licences.service';

@Controller()
export class AdminLicencesController {
  constructor(
    @Inject(LicencesService) private readonly licences: LicencesService,
    @Inject(LicencesQueries) private readonly queries: LicencesQueries,
  ) {}

  @Implements(licenceRoutes.list)
  list(@Actor() actor: PersonActor, @Input(licenceRoutes.list) { params }: InputOf<typeof licenceRoutes.list>) {
    return this.queries.list(actor, params.id);
  }

  @Implements(licenceRoutes.assign)
  assign(
    @Actor() actor: PersonActor,
    @Input(licenceRoutes.assign) { params, body }: InputOf<typeof licenceRoutes.assign>,
  ) {
    return this.licences.assign(actor, params.id, body.plans);
  }

  @Implements(licenceRoutes.cancel)
  cancel(
    @Actor() actor: PersonActor,
    @Input(licenceRoutes.cancel) { params, version }: InputOf<typeof licenceRoutes.cancel>,
  ) {
    return this.licences.cancel(actor, params.id, version);
  }
}
