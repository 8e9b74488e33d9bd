import { Inject, Injectable } from '@nestjs/common';
import type { ManagementMode } from '@tenantry/contracts';
import type { Management } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Tenant } from './tenant.entity';

/** The owner's say over who manages the company: from then on each right of the partner that is `managed` follows it. */
@Injectable()
export class ManagementService {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  get(actor: PersonActor): Promise<Management> {
    return this.uow.read(actor, async (tx) => this.shown(tx, await tx.scoped(Tenant).getOrNotFound(actor.tenantId)));
  }

  /** Holds from the partner's next call on. Nobody is written to: the partner reads it where it looked after the company. */
  decide(actor: PersonActor, managementMode: ManagementMode, version: number): Promise<Management> {
    return this.uow.run(actor, async (tx) => {
      const id = actor.tenantId;
      const before = await tx.scoped(Tenant).getOrNotFound(id);
      const after = await tx
        .scoped(Tenant)
        .updateWhere({ id, version }, { managementMode, updatedAt: tx.now, updatedBy: actor.userId });
      if (!after) throw await staleVersion(tx, { action: 'customer.management_changed', tenantId: id, objectId: id });
      await tx.emit({
        action: 'customer.management_changed',
        tenantId: id,
        objectId: id,
        values: { name: after.name, managementMode },
        changes: changesBetween<object>({ managementMode: before.managementMode }, { managementMode }),
      });
      return this.shown(tx, after);
    });
  }

  private async shown(tx: Transaction, { managementMode, version }: Tenant): Promise<Management> {
    const [partner] = await tx.query<{ name: string }>('select p.name from tenancy.own_partner() p');
    return { managementMode, partnerName: partner?.name ?? '', version };
  }
}
