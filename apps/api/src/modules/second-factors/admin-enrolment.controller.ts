import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { enrolmentRoutes as routes } from '@tenantry/contracts/admin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import { HalfSession } from '../../platform/http/half-session.decorator';
import { Implements, Input } from '../../platform/http/implements.decorator';
import { EnrolmentService } from './enrolment.service';

@Controller()
export class AdminEnrolmentController {
  constructor(@Inject(EnrolmentService) private readonly enrolment: EnrolmentService) {}

  @Implements(routes.beginTotp)
  beginTotp(@HalfSession() half: HalfActor) {
    return this.enrolment.beginTotp(half);
  }

  @Implements(routes.confirmTotp)
  confirmTotp(
    @HalfSession() half: HalfActor,
    @Input(routes.confirmTotp) { body }: InputOf<typeof routes.confirmTotp>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.enrolment.confirmTotp(half, body.code, request, reply);
  }

  @Implements(routes.passkeyOptions)
  passkeyOptions(@HalfSession() half: HalfActor) {
    return this.enrolment.passkeyOptions(half);
  }

  @Implements(routes.addPasskey)
  addPasskey(
    @HalfSession() half: HalfActor,
    @Input(routes.addPasskey) { body }: InputOf<typeof routes.addPasskey>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.enrolment.addPasskey(half, body, request, reply);
  }
}
