import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { companyAccountRoutes } from '@tenantry/contracts/admin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { CompanyAccountService } from './company-account.service';

@Controller()
export class CompanyAccountController {
  constructor(@Inject(CompanyAccountService) private readonly companyAccounts: CompanyAccountService) {}

  @Implements(companyAccountRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.companyAccounts.get(actor);
  }

  @Implements(companyAccountRoutes.start)
  start(@Actor() actor: PersonActor, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.companyAccounts.begin(actor, reply);
  }

  @Implements(companyAccountRoutes.complete)
  complete(
    @Actor() actor: PersonActor,
    @Input(companyAccountRoutes.complete) { body }: InputOf<typeof companyAccountRoutes.complete>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.companyAccounts.complete(actor, body, request, reply);
  }

  @Implements(companyAccountRoutes.unlink)
  unlink(@Actor() actor: PersonActor) {
    return this.companyAccounts.unlink(actor);
  }
}
