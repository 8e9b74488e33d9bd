import { Controller, Inject, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { actingRoutes } from '@tenantry/contracts/admin';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ActingService } from './acting.service';

@Controller()
export class AdminActingController {
  constructor(@Inject(ActingService) private readonly acting: ActingService) {}

  @Implements(actingRoutes.start)
  start(
    @Actor() actor: PersonActor,
    @Input(actingRoutes.start) { params, body }: InputOf<typeof actingRoutes.start>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.acting.start(actor, params.id, body, reply);
  }
}
