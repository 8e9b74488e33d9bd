import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { passkeySignInRoutes as routes } from '@tenantry/contracts/customer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Implements, Input } from '../../platform/http/implements.decorator';
import { PasskeySignInService } from './passkey-sign-in.service';

@Controller()
export class CustomerPasskeySignInController {
  constructor(@Inject(PasskeySignInService) private readonly passkeys: PasskeySignInService) {}

  @Implements(routes.options)
  options(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.passkeys.options('customer', reply);
  }

  @Implements(routes.signIn)
  signIn(
    @Input(routes.signIn) { body }: InputOf<typeof routes.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passkeys.signIn('customer', body.response, request, reply);
  }
}
