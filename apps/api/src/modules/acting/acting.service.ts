import { Inject, Injectable } from '@nestjs/common';
import type { ActingId, ManagementMode } from '@tenantry/contracts';
import type { FastifyReply } from 'fastify';
import { v7 as uuid } from 'uuid';
import { levelOf, type ActingPerson, type PersonActor } from '../../platform/access/actor';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { addressPrefix } from '../../platform/http/address-prefix';
import { notFound, Refusal } from '../../platform/http/problem';
import { currentContext } from '../../platform/http/request-context';
import { ActingMails } from './acting-mails';
import { ActingPass } from './acting-pass';
import { ActingPeriod } from './acting-period.entity';
import { mayActFor } from './acting.policy';
import { enqueueEnd } from './end-acting.job';

interface Customer {
  id: string;
  status: string;
  timezone: string;
  managementMode: ManagementMode;
}

/** Staff ask to act for a customer (AZ-11). What they get opens the customer area once; the session begins there. */
@Injectable()
export class ActingService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ActingMails) private readonly mails: ActingMails,
    @Inject(ActingPass) private readonly pass: ActingPass,
  ) {}

  async start(
    actor: PersonActor,
    customerId: string,
    { reason, minutes }: { reason: string; minutes: number },
    reply: FastifyReply,
  ): Promise<{ until: string }> {
    const pass = newToken();
    const until = await this.uow.run(actor, async (tx) => {
      const customer = await this.customerOf(tx, customerId);
      mayActFor(actor, customer);
      if (customer.status !== 'active') throw new Refusal('customerDisabled');
      const { id, endsAt } = await this.addPeriod(tx, actor, { customerId, reason, minutes });
      await this.issuePass(tx, actor, id, pass);
      const ends = endsAt.toISOString();
      const acting = personOf(actor, id);
      await tx.emit({
        action: 'acting.started',
        tenantId: customerId,
        objectId: id,
        values: { reason, until: ends },
        acting,
      });
      await enqueueEnd(tx, acting, endsAt);
      const staffCompany = await this.companyOf(tx);
      await this.mails.tellOwners(tx, customer, { personName: actor.name, staffCompany, reason, until: ends });
      return ends;
    });
    this.pass.give(reply, pass);
    return { until };
  }

  private async customerOf(tx: Transaction, id: string): Promise<Customer> {
    const level = levelOf(tx.actor);
    // A partner in between that is closed closes the customer, too.
    const [customer] = await tx.query<Customer>(
      `select t.id, t.timezone, t.management_mode as "managementMode",
         case when exists (select from tenants above where above.id = any (t.tenant_path) and above.status <> 'active') then 'disabled' else 'active' end as status
       from tenants t where t.id = $1 and t.kind = 'customer' and t.tenant_path[${level}] = $2`,
      [id, tx.actor.tenantId],
    );
    if (!customer) throw notFound();
    return customer;
  }

  private async addPeriod(
    tx: Transaction,
    actor: PersonActor,
    { customerId, reason, minutes }: { customerId: string; reason: string; minutes: number },
  ): Promise<ActingPeriod> {
    const [end] = await tx.query<{ at: Date }>(`select tenancy.now() + $1 * interval '1 minute' as at`, [minutes]);
    const [period] = await tx.scoped(ActingPeriod).insert({
      id: uuid(),
      tenantId: customerId,
      userId: actor.userId,
      reason,
      endsAt: end?.at,
      createdBy: actor.userId,
    });
    if (!period) throw new Error('insert returned nothing');
    return period;
  }

  private async issuePass(tx: Transaction, actor: PersonActor, actingId: string, pass: string): Promise<void> {
    const from = currentContext();
    const [row] = await tx.query<{ issued: boolean }>(
      'select identity.issue_acting_pass($1, $2, $3, $4, tenancy.now(), $5, $6) as issued',
      [
        uuid(),
        hashOf(pass),
        actingId,
        actor.sessionId,
        from?.userAgent ?? null,
        from?.ip ? addressPrefix(from.ip) : null,
      ],
    );
    // The session in the admin app was ended between the guard and here.
    if (!row?.issued) throw new Refusal('notSignedIn');
  }

  private async companyOf(tx: Transaction): Promise<string> {
    const [own] = await tx.query<{ name: string }>('select name from tenants where id = $1', [tx.actor.tenantId]);
    if (!own) throw new Error('who is signed in has no company');
    return own.name;
  }
}

const personOf = ({ userId, name, tenantId }: PersonActor, id: string): ActingPerson => ({
  id: id as ActingId,
  userId,
  name,
  tenantId,
});
