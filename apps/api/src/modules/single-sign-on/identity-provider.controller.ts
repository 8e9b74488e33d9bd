import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { identityProviderRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { IdentityProvidersService } from './identity-providers.service';

@Controller()
export class IdentityProviderController {
  constructor(@Inject(IdentityProvidersService) private readonly providers: IdentityProvidersService) {}

  @Implements(identityProviderRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.providers.get(actor);
  }

  @Implements(identityProviderRoutes.set)
  set(
    @Actor() actor: PersonActor,
    @Input(identityProviderRoutes.set) { body, version }: InputOf<typeof identityProviderRoutes.set>,
  ) {
    return this.providers.set(actor, version, body);
  }

  @Implements(identityProviderRoutes.remove)
  remove(
    @Actor() actor: PersonActor,
    @Input(identityProviderRoutes.remove) { version }: InputOf<typeof identityProviderRoutes.remove>,
  ) {
    return this.providers.remove(actor, version);
  }

  @Implements(identityProviderRoutes.try)
  try(@Input(identityProviderRoutes.try) { body }: InputOf<typeof identityProviderRoutes.try>) {
    return this.providers.try(body.issuer);
  }
}
