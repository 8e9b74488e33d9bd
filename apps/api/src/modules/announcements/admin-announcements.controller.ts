import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { announcementRoutes as routes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { AnnouncementsQueries } from './announcements.queries';
import { AnnouncementsService } from './announcements.service';

@Controller()
export class AdminAnnouncementsController {
  constructor(
    @Inject(AnnouncementsService) private readonly announcements: AnnouncementsService,
    @Inject(AnnouncementsQueries) private readonly queries: AnnouncementsQueries,
  ) {}

  @Implements(routes.list)
  list(@Actor() actor: PersonActor, @Input(routes.list) { query }: InputOf<typeof routes.list>) {
    return this.queries.list(actor, query);
  }

  @Implements(routes.get)
  get(@Actor() actor: PersonActor, @Input(routes.get) { params }: InputOf<typeof routes.get>) {
    return this.queries.get(actor, params.id);
  }

  @Implements(routes.create)
  create(@Actor() actor: PersonActor, @Input(routes.create) { body }: InputOf<typeof routes.create>) {
    return this.announcements.create(actor, body);
  }

  @Implements(routes.update)
  update(@Actor() actor: PersonActor, @Input(routes.update) { params, body, version }: InputOf<typeof routes.update>) {
    return this.announcements.update(actor, params.id, version, body);
  }

  @Implements(routes.send)
  send(@Actor() actor: PersonActor, @Input(routes.send) { params, body, version }: InputOf<typeof routes.send>) {
    return this.announcements.send(actor, params.id, version, body);
  }

  @Implements(routes.cancel)
  cancel(@Actor() actor: PersonActor, @Input(routes.cancel) { params, version }: InputOf<typeof routes.cancel>) {
    return this.announcements.cancel(actor, params.id, version);
  }

  @Implements(routes.recipients)
  recipients(@Actor() actor: PersonActor, @Input(routes.recipients) { query }: InputOf<typeof routes.recipients>) {
    return this.queries.recipients(actor, query.types);
  }

  @Implements(routes.deliveries)
  deliveries(
    @Actor() actor: PersonActor,
    @Input(routes.deliveries) { params, query }: InputOf<typeof routes.deliveries>,
  ) {
    return this.queries.deliveries(actor, params.id, query);
  }
}
