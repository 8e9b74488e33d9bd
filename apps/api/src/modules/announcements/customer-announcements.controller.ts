import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { announcementRoutes as routes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ReceivedAnnouncementsQueries } from './received-announcements.queries';

@Controller()
export class CustomerAnnouncementsController {
  constructor(@Inject(ReceivedAnnouncementsQueries) private readonly received: ReceivedAnnouncementsQueries) {}

  @Implements(routes.list)
  list(@Actor() actor: PersonActor, @Input(routes.list) { query }: InputOf<typeof routes.list>) {
    return this.received.list(actor, query);
  }
}
