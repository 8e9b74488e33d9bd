import { Controller, Inject } from '@nestjs/common';
import { securityEventRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements } from '../../platform/http/implements.decorator';
import { SecurityEventsQueries } from './security-events.queries';

@Controller()
export class AdminSecurityEventsController {
  constructor(@Inject(SecurityEventsQueries) private readonly events: SecurityEventsQueries) {}

  @Implements(securityEventRoutes.list)
  list(@Actor() actor: PersonActor) {
    return this.events.list(actor);
  }
}
