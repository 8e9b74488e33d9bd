import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { secondFactorPolicyRoutes as routes } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { SecondFactorPolicyService } from './second-factor-policy.service';

@Controller()
export class CustomerSecondFactorPolicyController {
  constructor(@Inject(SecondFactorPolicyService) private readonly policy: SecondFactorPolicyService) {}

  @Implements(routes.get)
  get(@Actor() actor: PersonActor) {
    return this.policy.get(actor);
  }

  @Implements(routes.set)
  set(@Actor() actor: PersonActor, @Input(routes.set) { body, version }: InputOf<typeof routes.set>) {
    return this.policy.decide(actor, body.policy, version);
  }
}
