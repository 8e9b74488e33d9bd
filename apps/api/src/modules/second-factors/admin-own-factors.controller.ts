import { Controller, Inject, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { secondFactorRoutes as routes } from '@tenantry/contracts/admin';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { OwnFactorsQueries } from './own-factors.queries';
import { OwnFactorsService } from './own-factors.service';

@Controller()
export class AdminOwnFactorsController {
  constructor(
    @Inject(OwnFactorsQueries) private readonly queries: OwnFactorsQueries,
    @Inject(OwnFactorsService) private readonly factors: OwnFactorsService,
  ) {}

  @Implements(routes.list)
  list(@Actor() actor: PersonActor) {
    return this.queries.list(actor);
  }

  @Implements(routes.beginTotp)
  beginTotp(@Actor() actor: PersonActor) {
    return this.factors.beginTotp(actor);
  }

  @Implements(routes.confirmTotp)
  confirmTotp(
    @Actor() actor: PersonActor,
    @Input(routes.confirmTotp) { body }: InputOf<typeof routes.confirmTotp>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.factors.confirmTotp(actor, body.code, reply);
  }

  @Implements(routes.removeTotp)
  removeTotp(@Actor() actor: PersonActor, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.factors.removeTotp(actor, reply);
  }

  @Implements(routes.passkeyOptions)
  passkeyOptions(@Actor() actor: PersonActor) {
    return this.factors.passkeyOptions(actor);
  }

  @Implements(routes.addPasskey)
  addPasskey(
    @Actor() actor: PersonActor,
    @Input(routes.addPasskey) { body }: InputOf<typeof routes.addPasskey>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.factors.addPasskey(actor, body, reply);
  }

  @Implements(routes.renamePasskey)
  renamePasskey(
    @Actor() actor: PersonActor,
    @Input(routes.renamePasskey) { params, body }: InputOf<typeof routes.renamePasskey>,
  ) {
    return this.factors.renamePasskey(actor, params.id, body.name);
  }

  @Implements(routes.removePasskey)
  removePasskey(
    @Actor() actor: PersonActor,
    @Input(routes.removePasskey) { params }: InputOf<typeof routes.removePasskey>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.factors.removePasskey(actor, params.id, reply);
  }

  @Implements(routes.renewRecoveryCodes)
  renewRecoveryCodes(@Actor() actor: PersonActor, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.factors.renewRecoveryCodes(actor, reply);
  }
}
