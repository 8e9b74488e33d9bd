import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { profileRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { ProfileService } from './profile.service';

@Controller()
export class AdminProfileController {
  constructor(@Inject(ProfileService) private readonly profiles: ProfileService) {}

  @Implements(profileRoutes.get)
  get(@Actor() actor: PersonActor) {
    return this.profiles.get(actor);
  }

  @Implements(profileRoutes.update)
  update(
    @Actor() actor: PersonActor,
    @Input(profileRoutes.update) { body, version }: InputOf<typeof profileRoutes.update>,
  ) {
    return this.profiles.update(actor, body, version);
  }
}
