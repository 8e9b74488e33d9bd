import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { actingRoutes } from '@tenantry/contracts/customer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ActingSessionService } from './acting-session.service';

@Controller()
export class CustomerActingController {
  constructor(@Inject(ActingSessionService) private readonly sessions: ActingSessionService) {}

  @Implements(actingRoutes.enter)
  enter(
    @Input(actingRoutes.enter) { body }: InputOf<typeof actingRoutes.enter>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.enter(body, request, reply);
  }

  @Implements(actingRoutes.end)
  end(@Actor() actor: PersonActor, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.end(actor, request, reply);
  }
}
