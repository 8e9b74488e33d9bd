import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '@tenantry/contracts';
import type { CreatedCustomer, Customer, customerChange, NewCustomer } from '@tenantry/contracts/admin';
import { v7 as uuid } from 'uuid';
import type * as z from 'zod/mini';
import type { PersonActor } from '../../platform/access/actor';
import { changesBetween } from '../../platform/audit/domain-event';
import { staleVersion } from '../../platform/audit/stale-version';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, refuseField } from '../../platform/http/problem';
import { sendInstant } from '../../platform/mail/mail-outbox';
import { People } from '../accounts';
import { FirstContact } from '../contacts';
import { LicencesService } from '../licences';
import { mayEditCustomer } from './customer.policy';
import { CustomersQueries } from './customers.queries';
import { partnerFor } from './parent-tenant';
import { Tenant } from './tenant.entity';

/** The write side of customers. */
@Injectable()
export class CustomersService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(People) private readonly people: People,
    @Inject(FirstContact) private readonly firstContact: FirstContact,
    @Inject(LicencesService) private readonly licences: LicencesService,
    @Inject(CustomersQueries) private readonly queries: CustomersQueries,
  ) {}

  /**
   * Customer, first administrator, contact, licences and creation mail: one transaction, all or nothing (S001-23).
   * The unique index, not a look before, decides who gets an account name (CC-05).
   */
  async create(actor: PersonActor, input: NewCustomer): Promise<CreatedCustomer> {
    try {
      return await this.licences.refusingOverlap(() =>
        this.uow.run(actor, (tx) => this.createWithin(tx, actor, input)),
      );
    } catch (error) {
      throw this.translated(error);
    }
  }

  private async createWithin(tx: Transaction, actor: PersonActor, input: NewCustomer): Promise<CreatedCustomer> {
    const parent = await partnerFor(tx, input.parentId);
    const { parentId: _, plans = [], accountMail, company, firstName, lastName, ...fields } = input;
    const when = await this.mailTime(tx, input);
    const [customer] = await tx
      .scoped(Tenant)
      .insert({ ...fields, id: uuid(), parentId: parent.id, kind: 'customer', name: company, createdBy: actor.userId });
    if (!customer) throw new Error('insert returned nothing');
    await tx.emit({
      action: 'customer.created',
      tenantId: customer.id,
      objectId: customer.id,
      values: { name: customer.name, accountName: customer.accountName, partnerName: parent.name },
    });
    const { userId } = await this.people.inviteAdministrator(tx, {
      tenantId: customer.id,
      tenantName: customer.name,
      role: 'owner',
      email: input.email,
      firstName,
      lastName,
      language: input.language,
      timezone: input.timezone,
      mail: { sendAt: when, localDate: accountMail.when === 'date' ? accountMail.date : null },
    });
    await this.firstContact.add(tx, { tenantId: customer.id, userId, firstName, lastName, email: input.email });
    const licences =
      plans.length === 0
        ? []
        : await this.licences.assignWithin(
            tx,
            actor,
            { id: customer.id, parentPath: parent.tenantPath, timezone: customer.timezone },
            plans,
          );
    return {
      id: customer.id as TenantId,
      name: customer.name,
      accountName: customer.accountName ?? '',
      email: input.email,
      plans: licences.map((licence) => ({
        planName: licence.planSnapshot.planName,
        units: licence.units,
        startDate: licence.startDate,
        endDate: licence.endDate,
      })),
      mailAt: when.toISOString(),
      version: customer.version,
    };
  }

  /** Changes the profile; what another person changed meanwhile is not overwritten (CC-04). */
  async update(
    actor: PersonActor,
    id: string,
    change: z.output<typeof customerChange>,
    version: number,
  ): Promise<Customer> {
    try {
      return await this.uow.run(actor, async (tx) => {
        const before = await tx.scoped(Tenant).getOrNotFound(id);
        if (before.kind !== 'customer') throw notFound();
        mayEditCustomer(actor, before);
        const { company, ...fields } = change;
        const next = { ...fields, name: company };
        const after = await tx
          .scoped(Tenant)
          .updateWhere({ id, version }, { ...next, updatedAt: tx.now, updatedBy: actor.userId });
        if (!after) throw await staleVersion(tx, { action: 'customer.updated', tenantId: id, objectId: id });
        const changes = changesBetween<object>(before, next);
        await tx.emit({
          action: 'customer.updated',
          tenantId: id,
          objectId: id,
          values: { name: after.name },
          changes,
        });
        return this.queries.one(tx, id);
      });
    } catch (error) {
      throw this.translated(error);
    }
  }

  private async mailTime(tx: Transaction, { accountMail, timezone }: NewCustomer): Promise<Date> {
    if (accountMail.when === 'now') return tx.now;
    const { at, today } = await sendInstant(tx, accountMail.date, timezone);
    if (accountMail.date < today) throw refuseField('sendDateInPast', 'accountMail.date');
    return at;
  }

  private translated(error: unknown): unknown {
    return violates(error, 'tenants_account_name') ? refuseField('accountNameTaken', 'accountName') : error;
  }
}
