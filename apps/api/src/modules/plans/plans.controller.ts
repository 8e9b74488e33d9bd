import { Controller, Inject } from '@nestjs/common';
import type { InputOf } from '@tenantry/contracts';
import { planRoutes } from '@tenantry/contracts/admin';
import type { PersonActor } from '../../platform/access/actor';
import { Actor, Implements, Input } from '../../platform/http/implements.decorator';
import { PlansQueries } from './plans.queries';
import { PlansService } from './plans.service';

/** Service plans of the own tenant and what may be sold (S001-32). */
@Controller()
export class PlansController {
  constructor(
    @Inject(PlansQueries) private readonly queries: PlansQueries,
    @Inject(PlansService) private readonly plans: PlansService,
  ) {}

  @Implements(planRoutes.list)
  list(@Actor() actor: PersonActor) {
    return this.queries.list(actor);
  }

  @Implements(planRoutes.assignable)
  assignable(
    @Actor() actor: PersonActor,
    @Input(planRoutes.assignable) { query }: InputOf<typeof planRoutes.assignable>,
  ) {
    return this.queries.assignable(actor, query);
  }

  @Implements(planRoutes.get)
  get(@Actor() actor: PersonActor, @Input(planRoutes.get) { params }: InputOf<typeof planRoutes.get>) {
    return this.queries.get(actor, params.id);
  }

  @Implements(planRoutes.create)
  create(@Actor() actor: PersonActor, @Input(planRoutes.create) { body }: InputOf<typeof planRoutes.create>) {
    return this.plans.create(actor, body);
  }

  @Implements(planRoutes.update)
  update(
    @Actor() actor: PersonActor,
    @Input(planRoutes.update) { params, version, body }: InputOf<typeof planRoutes.update>,
  ) {
    return this.plans.update(actor, params.id, version, body);
  }
}
