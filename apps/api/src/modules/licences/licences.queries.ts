import { Inject, Injectable } from '@nestjs/common';
import type { Licence as LicenceView } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';

const VIEW = `
  select l.id, l.plan_id as "planId", l.plan_snapshot->>'planName' as "planName", l.plan_snapshot->>'productName' as "productName",
    l.plan_snapshot->>'versionType' as "versionType", l.plan_snapshot->'unitLabels' as "unitLabels", l.units,
    l.start_date as "startDate", l.end_date as "endDate", l.auto_renew as "autoRenew", l.version,
    tenancy.licence_status(l.start_date, l.end_date, l.cancelled_at, l.notice_days, tenancy.today(l.timezone)) as status
  from licences l`;

interface AssignedCustomer {
  id: string;
  parentPath: string[];
  timezone: string;
  /** Neither the customer nor a partner above it is closed. */
  open: boolean;
}

/** Licences as the screens show them. */
@Injectable()
export class LicencesQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(actor: PersonActor, customerId: string): Promise<{ items: LicenceView[] }> {
    return this.uow.read(actor, async (tx) => {
      await this.customer(tx, customerId);
      return { items: await this.ofCustomer(tx, customerId) };
    });
  }

  own(actor: PersonActor): Promise<{ items: LicenceView[] }> {
    return this.uow.read(actor, async (tx) => ({ items: await this.ofCustomer(tx, actor.tenantId) }));
  }

  /** The live ones first, by their end. */
  ofCustomer(tx: Transaction, customerId: string): Promise<LicenceView[]> {
    const level = levelOf(tx.actor);
    return tx.query<LicenceView>(
      {
        name: `licences-of-customer-${level}`,
        text: `${VIEW} where l.tenant_id = $1 and l.tenant_path[${level}] = $2
               order by l.cancelled_at is not null, l.end_date < tenancy.today(l.timezone), l.end_date, l.id`,
      },
      [customerId, tx.actor.tenantId],
    );
  }

  async one(tx: Transaction, id: string): Promise<LicenceView> {
    const level = levelOf(tx.actor);
    const [licence] = await tx.query<LicenceView>(`${VIEW} where l.id = $1 and l.tenant_path[${level}] = $2`, [
      id,
      tx.actor.tenantId,
    ]);
    if (!licence) throw notFound();
    return licence;
  }

  /** What an assignment needs to know of a customer; "not found" for anything that is not a customer within reach. */
  async customer(tx: Transaction, id: string): Promise<AssignedCustomer> {
    const level = levelOf(tx.actor);
    const [row] = await tx.query<AssignedCustomer>(
      `select t.id, t.tenant_path[1:cardinality(t.tenant_path) - 1] as "parentPath", t.timezone,
         (select bool_and(above.status = 'active') from tenants above where above.id = any (t.tenant_path)) as open
       from tenants t where t.id = $1 and t.kind = 'customer' and t.tenant_path[${level}] = $2`,
      [id, tx.actor.tenantId],
    );
    if (!row) throw notFound();
    return row;
  }
}
