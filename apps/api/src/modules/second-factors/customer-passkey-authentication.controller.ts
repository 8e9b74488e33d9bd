import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { passkeyAuthenticationRoutes as routes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { PasskeyAuthenticationService } from './passkey-authentication.service';

@Controller()
export class CustomerPasskeyAuthenticationController {
  constructor(@Inject(PasskeyAuthenticationService) private readonly passkeys: PasskeyAuthenticationService) {}

  @Implements(routes.options)
  options(@Actor() actor: PersonActor) {
    return this.passkeys.options(actor);
  }

  @Implements(routes.give)
  give(@Actor() actor: PersonActor, @Input(routes.give) { body }: InputOf<typeof routes.give>) {
    return this.passkeys.give(actor, body.response);
  }
}
