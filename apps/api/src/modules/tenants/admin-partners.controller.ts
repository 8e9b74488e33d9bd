import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { partnerRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { PartnersService } from './partners.service';

@Controller()
export class AdminPartnersController {
  constructor(@Inject(PartnersService) private readonly partners: PartnersService) {}

  @Implements(partnerRoutes.list)
  list(@Actor() actor: PersonActor, @Input(partnerRoutes.list) { query }: InputOf<typeof partnerRoutes.list>) {
    return this.partners.list(actor, query.search);
  }

  @Implements(partnerRoutes.create)
  create(@Actor() actor: PersonActor, @Input(partnerRoutes.create) { body }: InputOf<typeof partnerRoutes.create>) {
    return this.partners.create(actor, body);
  }
}
