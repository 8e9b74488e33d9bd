import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/customer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ForgottenPasswordService } from './forgotten-password.service';
import { PasswordLinksService } from './password-links.service';
import { SessionsService } from './sessions.service';

@Controller()
export class CustomerSessionsController {
  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(PasswordLinksService) private readonly passwords: PasswordLinksService,
    @Inject(ForgottenPasswordService) private readonly forgottenPasswords: ForgottenPasswordService,
  ) {}

  @Implements(sessionRoutes.signIn)
  signIn(
    @Input(sessionRoutes.signIn) { body }: InputOf<typeof sessionRoutes.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.signIn('customer', body, request, reply);
  }

  @Implements(sessionRoutes.current)
  current(@Actor() actor: PersonActor) {
    return this.sessions.current(actor);
  }

  @Implements(sessionRoutes.signOut)
  signOut(
    @Actor() actor: PersonActor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.signOut(actor, request, reply);
  }

  @Implements(sessionRoutes.switchAccount)
  switchAccount(
    @Actor() actor: PersonActor,
    @Input(sessionRoutes.switchAccount) { body }: InputOf<typeof sessionRoutes.switchAccount>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.switchAccount(actor, body.membershipId, request, reply);
  }

  @Implements(sessionRoutes.forgottenPassword)
  forgotten(@Input(sessionRoutes.forgottenPassword) { body }: InputOf<typeof sessionRoutes.forgottenPassword>) {
    return this.forgottenPasswords.ask('customer', body.email);
  }

  @Implements(sessionRoutes.inspectPasswordLink)
  inspect(@Input(sessionRoutes.inspectPasswordLink) { body }: InputOf<typeof sessionRoutes.inspectPasswordLink>) {
    return this.passwords.inspect('customer', body.token);
  }

  @Implements(sessionRoutes.setPassword)
  setPassword(
    @Input(sessionRoutes.setPassword) { body }: InputOf<typeof sessionRoutes.setPassword>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passwords.setPassword('customer', body, reply);
  }
}
