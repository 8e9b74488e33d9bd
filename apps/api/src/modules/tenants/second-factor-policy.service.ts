import { Inject, Injectable } from '@nestjs/common';
import type { SecondFactorPolicy } from '@tenantry/contracts';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Tenant } from './tenant.entity';

interface PolicyRow {
  policy: SecondFactorPolicy['policy'];
  inherited: boolean;
  staff: boolean;
}

/**
 * Whether a company asks its people for a second factor (decision 21). What a partner decides holds for the customers
 * below it that have decided nothing; its own people need a factor in any case.
 */
@Injectable()
export class SecondFactorPolicyService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  get(actor: PersonActor): Promise<SecondFactorPolicy> {
    return this.uow.read(actor, async (tx) => this.shown(tx, await tx.scoped(Tenant).getOrNotFound(actor.tenantId)));
  }

  /** Holds from the next request on: each asks whether its person must have a factor and has none. */
  decide(actor: PersonActor, policy: PolicyRow['policy'], version: number): Promise<SecondFactorPolicy> {
    return this.uow.run(actor, async (tx) => {
      const id = actor.tenantId;
      const before = await tx.scoped(Tenant).getOrNotFound(id);
      const action =
        before.kind === 'customer' ? 'customer.second_factor_policy_changed' : 'partner.second_factor_policy_changed';
      const after = await tx
        .scoped(Tenant)
        .updateWhere({ id, version }, { mfaPolicy: policy, updatedAt: tx.now, updatedBy: actor.userId });
      if (!after) throw await staleVersion(tx, { action, tenantId: id, objectId: id });
      await tx.emit({
        action,
        tenantId: id,
        objectId: id,
        values: { name: after.name },
        changes: changesBetween<object>({ secondFactorPolicy: before.mfaPolicy }, { secondFactorPolicy: policy }),
      });
      return this.shown(tx, after);
    });
  }

  private async shown(tx: Transaction, { version }: Tenant): Promise<SecondFactorPolicy> {
    const [row] = await tx.query<PolicyRow>('select * from identity.own_second_factor_policy()');
    if (!row) throw new Error('a tenant without a policy');
    return { policy: row.policy, inherited: row.inherited, staffAlways: row.staff, version };
  }
}
