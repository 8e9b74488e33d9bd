import { Inject, Injectable } from '@nestjs/common';
import type { Licence as LicenceView, PlanAssignment } from '@tenantry/contracts';
import { reachOf } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal, refuseField } from '../../platform/http/problem';
import { PlansReader } from '../plans';
import { mayAssign, refuseSameProductTwice } from './assignment.policy';
import { Licence } from './licence.entity';
import { lastDay, noticeDays } from './licence-period';
import { LicencesQueries } from './licences.queries';

export interface CustomerOfLicences {
  id: string;
  /** Ids from the root down to the customer's partner. */
  parentPath: readonly string[];
  timezone: string;
}

/** Assigning plans to customers, and ending what was assigned. */
@Injectable()
export class LicencesService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(PlansReader) private readonly plans: PlansReader,
    @Inject(LicencesQueries) private readonly queries: LicencesQueries,
  ) {}

  /** Adds plans to an existing customer, all or none (S001-22, CC-07). */
  async assign(
    actor: PersonActor,
    customerId: string,
    rows: readonly PlanAssignment[],
  ): Promise<{ items: LicenceView[] }> {
    return this.refusingOverlap(() =>
      this.uow.run(actor, async (tx) => {
        const customer = await this.queries.customer(tx, customerId);
        if (!customer.open) throw new Refusal('customerDisabled');
        await this.assignWithin(tx, actor, customer, rows);
        return { items: await this.queries.ofCustomer(tx, customerId) };
      }),
    );
  }

  /** The same inside the transaction that makes the customer. Returns the licences in the order of the rows. */
  async assignWithin(
    tx: Transaction,
    actor: PersonActor,
    customer: CustomerOfLicences,
    rows: readonly PlanAssignment[],
  ): Promise<Licence[]> {
    const found = await this.plans.assignableByIds(
      tx,
      customer.parentPath,
      rows.map((row) => row.planId),
    );
    const byId = new Map(found.map((plan) => [plan.id as string, plan]));
    const backdates = reachOf(actor.role, 'licences.backdate') ? 365 : 0;
    const [day] = await tx.query<{ today: string; earliest: string }>(
      'select tenancy.today($1) as today, (tenancy.today($1) - $2::int) as earliest',
      [customer.timezone, backdates],
    );
    if (!day) throw new Error('no day');
    const chosen = rows.map((row, index) => {
      const plan = byId.get(row.planId);
      mayAssign(plan, row, day, index);
      return { row, plan };
    });
    refuseSameProductTwice(chosen.map(({ plan }) => plan));
    const withEnd = chosen.map(({ row, plan }) => ({
      row,
      plan,
      endDate: lastDay(row.startDate, { count: plan.periodCount, unit: plan.periodUnit }),
    }));
    const licences = await tx.scoped(Licence).insert(
      ...withEnd.map(({ row, plan, endDate }) => ({
        id: uuid(),
        tenantId: customer.id,
        planId: plan.id,
        productId: plan.productId,
        planSnapshot: {
          planName: plan.name,
          productName: plan.productName,
          versionType: plan.versionType,
          unitLabels: plan.unitLabels,
          unitPrice: plan.unitPrice,
          currency: plan.currency,
        },
        units: row.units,
        startDate: row.startDate,
        endDate,
        timezone: customer.timezone,
        noticeDays: noticeDays(row.startDate, endDate, plan.noticeDays),
        autoRenew: plan.autoRenew && plan.versionType === 'full',
        createdBy: actor.userId,
      })),
    );
    for (const licence of licences)
      await tx.emit({
        action: 'licence.assigned',
        tenantId: customer.id,
        objectId: licence.id,
        values: {
          planName: licence.planSnapshot.planName,
          units: licence.units,
          startDate: licence.startDate,
          backdated: licence.startDate < day.today ? 'true' : null,
        },
      });
    return licences;
  }

  /** Ends a licence at once. A licence that is over cannot be ended again. */
  cancel(actor: PersonActor, id: string, version: number): Promise<LicenceView> {
    return this.uow.run(actor, async (tx) => {
      const before = await this.queries.one(tx, id);
      if (before.version !== version) throw new Refusal('staleVersion');
      if (before.status === 'cancelled' || before.status === 'expired') throw new Refusal('licenceNotCancellable');
      const cancelled = await tx
        .scoped(Licence)
        .updateWhere({ id, version }, { cancelledAt: tx.now, updatedAt: tx.now, updatedBy: actor.userId });
      if (!cancelled) throw new Refusal('staleVersion');
      await tx.emit({
        action: 'licence.cancelled',
        tenantId: cancelled.tenantId,
        objectId: id,
        values: { planName: cancelled.planSnapshot.planName, units: cancelled.units },
      });
      return this.queries.one(tx, id);
    });
  }

  /** Translates the database's word on two licences of one product in the same days. */
  async refusingOverlap<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (violates(error, 'licences_product')) throw refuseField('productAlreadyAssigned', 'plans');
      throw error;
    }
  }
}
