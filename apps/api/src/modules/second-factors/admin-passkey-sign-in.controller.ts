import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { passkeySignInRoutes as routes } from '@tenantry/contracts/admin';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Implements, Input } from '../../platform/http/implements.decorator';
import { PasskeySignInService } from './passkey-sign-in.service';

@Controller()
export class AdminPasskeySignInController {
  constructor(@Inject(PasskeySignInService) private readonly passkeys: PasskeySignInService) {}

  @Implements(routes.options)
  options(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.passkeys.options('admin', reply);
  }

  @Implements(routes.signIn)
  signIn(
    @Input(routes.signIn) { body }: InputOf<typeof routes.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passkeys.signIn('admin', body.response, request, reply);
  }
}
