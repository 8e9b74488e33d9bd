import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { brandRoutes as routes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { BrandingService } from './branding.service';

@Controller()
export class BrandingController {
  constructor(@Inject(BrandingService) private readonly branding: BrandingService) {}

  @Implements(routes.get)
  get(@Actor() actor: PersonActor) {
    return this.branding.get(actor);
  }

  @Implements(routes.update)
  update(@Actor() actor: PersonActor, @Input(routes.update) { body, version }: InputOf<typeof routes.update>) {
    return this.branding.update(actor, version, body);
  }

  @Implements(routes.list)
  list(@Actor() actor: PersonActor) {
    return this.branding.list(actor);
  }
}
