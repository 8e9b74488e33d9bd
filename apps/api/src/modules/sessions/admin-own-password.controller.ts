import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { ownPasswordRoutes } from '@tenantry/contracts/admin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { OwnPasswordService } from './own-password.service';

@Controller()
export class AdminOwnPasswordController {
  constructor(@Inject(OwnPasswordService) private readonly passwords: OwnPasswordService) {}

  @Implements(ownPasswordRoutes.change)
  change(
    @Actor() actor: PersonActor,
    @Input(ownPasswordRoutes.change) { body }: InputOf<typeof ownPasswordRoutes.change>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passwords.change(actor, body, request, reply);
  }
}
