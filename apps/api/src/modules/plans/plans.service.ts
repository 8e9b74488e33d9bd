import { Inject, Injectable } from '@nestjs/common';
import type { PlanId } from '@tenantry/contracts';
import type { Plan, PlanChange } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { translatingRefusals } from './catalogue.errors';
import { columnsOf, factsOf } from './plan-facts';
import { planLock } from './plans.reader';
import { PlansQueries } from './plans.queries';
import { ServicePlan } from './service-plan.entity';

/** Defining plans. A plan belongs to the tenant in which it was defined and is changed only there. */
@Injectable()
export class PlansService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(PlansQueries) private readonly queries: PlansQueries,
  ) {}

  create(actor: PersonActor, change: PlanChange): Promise<Plan> {
    return translatingRefusals(() =>
      this.uow.run(actor, async (tx) => {
        const id = uuid();
        await tx.scoped(ServicePlan).insert({
          id,
          tenantId: actor.tenantId,
          ...columnsOf(change),
          createdBy: actor.userId,
          updatedBy: actor.userId,
        });
        await tx.emit({
          action: 'plan.created',
          tenantId: actor.tenantId,
          objectId: id,
          values: { name: change.name },
        });
        return this.queries.find(tx, id);
      }),
    );
  }

  /** Changes an own plan; licences already assigned keep what they were sold with. */
  update(actor: PersonActor, id: PlanId, version: number, change: PlanChange): Promise<Plan> {
    return translatingRefusals(() =>
      this.uow.run(actor, async (tx) => {
        const before = await this.queries.find(tx, id);
        // A plan of a tenant above may be sold here, not changed.
        if (!before.own) throw new Refusal('forbidden');
        // Nobody assigns it between what they read and what they write.
        await tx.hold([planLock(id)], 'alone');
        const changed = await tx
          .scoped(ServicePlan)
          .updateWhere({ id, version }, { ...columnsOf(change), updatedAt: tx.now, updatedBy: actor.userId });
        if (!changed) throw await staleVersion(tx, { action: 'plan.updated', tenantId: actor.tenantId, objectId: id });
        const after = await this.queries.find(tx, id);
        await tx.emit({
          action: 'plan.updated',
          tenantId: actor.tenantId,
          objectId: id,
          values: { name: after.name },
          changes: changesBetween(factsOf(before), factsOf(after)),
        });
        return after;
      }),
    );
  }
}
