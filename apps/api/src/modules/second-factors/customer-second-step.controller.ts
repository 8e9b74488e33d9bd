import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { secondStepRoutes as routes } from '@tenantry/contracts/customer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import { HalfSession } from '../../platform/http/half-session.decorator';
import { Implements, Input } from '../../platform/http/implements.decorator';
import { SecondStepService } from './second-step.service';

@Controller()
export class CustomerSecondStepController {
  constructor(@Inject(SecondStepService) private readonly step: SecondStepService) {}

  @Implements(routes.pending)
  pending(@HalfSession() half: HalfActor) {
    return this.step.pending(half);
  }

  @Implements(routes.cancel)
  cancel(
    @HalfSession() half: HalfActor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step.cancel(half, request, reply);
  }

  @Implements(routes.giveCode)
  giveCode(
    @HalfSession() half: HalfActor,
    @Input(routes.giveCode) { body }: InputOf<typeof routes.giveCode>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step.giveCode(half, body.code, request, reply);
  }

  @Implements(routes.giveRecoveryCode)
  giveRecoveryCode(
    @HalfSession() half: HalfActor,
    @Input(routes.giveRecoveryCode) { body }: InputOf<typeof routes.giveRecoveryCode>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step.giveRecoveryCode(half, body.code, request, reply);
  }

  @Implements(routes.passkeyOptions)
  passkeyOptions(@HalfSession() half: HalfActor) {
    return this.step.passkeyOptions(half);
  }

  @Implements(routes.givePasskey)
  givePasskey(
    @HalfSession() half: HalfActor,
    @Input(routes.givePasskey) { body }: InputOf<typeof routes.givePasskey>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.step.givePasskey(half, body.response, request, reply);
  }
}
