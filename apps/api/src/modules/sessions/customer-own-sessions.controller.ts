import { Controller, Inject, Req } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { ownSessionRoutes } from '@tenantry/contracts/customer';
import type { FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { AuthenticationService } from './authentication.service';
import { OwnSessionsQueries } from './own-sessions.queries';
import { OwnSessionsService } from './own-sessions.service';

@Controller()
export class CustomerOwnSessionsController {
  constructor(
    @Inject(OwnSessionsQueries) private readonly queries: OwnSessionsQueries,
    @Inject(OwnSessionsService) private readonly sessions: OwnSessionsService,
    @Inject(AuthenticationService) private readonly authentication: AuthenticationService,
  ) {}

  @Implements(ownSessionRoutes.list)
  list(@Actor() actor: PersonActor) {
    return this.queries.list(actor);
  }

  @Implements(ownSessionRoutes.end)
  end(@Actor() actor: PersonActor, @Input(ownSessionRoutes.end) { params }: InputOf<typeof ownSessionRoutes.end>) {
    return this.sessions.end(actor, params.id);
  }

  @Implements(ownSessionRoutes.endOthers)
  endOthers(@Actor() actor: PersonActor) {
    return this.sessions.endOthers(actor);
  }

  @Implements(ownSessionRoutes.authenticate)
  authenticate(
    @Actor() actor: PersonActor,
    @Input(ownSessionRoutes.authenticate) { body }: InputOf<typeof ownSessionRoutes.authenticate>,
    @Req() request: FastifyRequest,
  ) {
    return this.authentication.confirm(actor, body.password, request);
  }
}
