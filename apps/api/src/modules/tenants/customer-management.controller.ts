import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { managementRoutes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ManagementService } from './management.service';

/** Who manages the own company. */
@Controller()
export class CustomerManagementController {
  constructor(@Inject(ManagementService) private readonly management: ManagementService) {}

  @Implements(managementRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.management.get(actor);
  }

  @Implements(managementRoutes.decide)
  decide(
    @Actor() actor: PersonActor,
    @Input(managementRoutes.decide) { body, version }: InputOf<typeof managementRoutes.decide>,
  ) {
    return this.management.decide(actor, body.managementMode, version);
  }
}
