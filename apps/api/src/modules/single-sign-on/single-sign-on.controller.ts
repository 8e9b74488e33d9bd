import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { singleSignOnRoutes } from '@tenantry/contracts/admin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Implements, Input } from '../../platform/http/implements.decorator';
import { SingleSignOnService } from './single-sign-on.service';

@Controller()
export class SingleSignOnController {
  constructor(@Inject(SingleSignOnService) private readonly signOn: SingleSignOnService) {}

  @Implements(singleSignOnRoutes.start)
  start(
    @Input(singleSignOnRoutes.start) { body }: InputOf<typeof singleSignOnRoutes.start>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signOn.begin(body.email, reply);
  }

  @Implements(singleSignOnRoutes.complete)
  complete(
    @Input(singleSignOnRoutes.complete) { body }: InputOf<typeof singleSignOnRoutes.complete>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signOn.complete(body, request, reply);
  }
}
