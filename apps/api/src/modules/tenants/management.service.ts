import { Inject, Injectable } from '@nestjs/common';
import type { ManagementMode } from '@tenantry/contracts';
import type { Customer } from '@tenantry/contracts/admin';
import type { Management } from '@tenantry/contracts/customer';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { CustomersQueries } from './customers.queries';
import { Tenant } from './tenant.entity';

interface Decision {
  id: string;
  managementMode: ManagementMode;
  version: number;
}

/** The owner's say over who manages the company: from then on each right of the partner that is `managed` follows it. */
@Injectable()
export class ManagementService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(CustomersQueries) private readonly customers: CustomersQueries,
  ) {}

  get(actor: PersonActor): Promise<Management> {
    return this.uow.read(actor, async (tx) => this.shown(tx, await tx.scoped(Tenant).getOrNotFound(actor.tenantId)));
  }

  /** Holds from the partner's next call on. Nobody is written to: the partner reads it where it looked after the company. */
  decide(actor: PersonActor, managementMode: ManagementMode, version: number): Promise<Management> {
    return this.uow.run(actor, async (tx) =>
      this.shown(tx, await this.change(tx, actor, { id: actor.tenantId, managementMode, version })),
    );
  }

  /** The same by the platform, for a customer whose owner cannot: the owner reads in the history who did it. */
  decideFor(actor: PersonActor, decision: Decision): Promise<Customer> {
    return this.uow.run(actor, async (tx) => {
      await this.change(tx, actor, decision);
      return this.customers.one(tx, decision.id);
    });
  }

  private async change(
    tx: Transaction,
    actor: PersonActor,
    { id, managementMode, version }: Decision,
  ): Promise<Tenant> {
    const before = await tx.scoped(Tenant).getOrNotFound(id);
    if (before.kind !== 'customer') throw notFound();
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
    return after;
  }

  private async shown(tx: Transaction, { managementMode, version }: Tenant): Promise<Management> {
    const [partner] = await tx.query<{ name: string }>('select p.name from tenancy.own_partner() p');
    return { managementMode, partnerName: partner?.name ?? '', version };
  }
}
