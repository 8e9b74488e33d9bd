import { Inject, Injectable } from '@nestjs/common';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { NamedStatement } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound } from '../../platform/http/problem';
import { RawJson } from '../../platform/http/raw-json';

// The partner lies above and is hidden by row-level security: a function shows its name and how to reach it.
const homeStatement = (level: number): NamedStatement => ({
  name: `home-${level}`,
  text: `
    with licensed as materialized (
      select l.end_date,
        tenancy.licence_status(l.start_date, l.end_date, l.cancelled_at, l.notice_days, tenancy.today(l.timezone)) as status
      from licences l where l.tenant_id = $1 and l.tenant_path[${level}] = $1
    )
    select json_build_object(
      'company', t.name, 'accountName', t.account_name, 'status', t.status,
      'partner', (select json_build_object('name', p.name, 'email', p.email, 'phone', p.phone) from tenancy.own_partner() p),
      'licences', (select json_build_object(
          'active', count(*) filter (where status = 'active'),
          'expiring', count(*) filter (where status = 'expiring'),
          'scheduled', count(*) filter (where status = 'scheduled')) from licensed),
      'nextExpiry', (select min(end_date) from licensed where status in ('active', 'expiring', 'scheduled'))
    )::text as body
    from tenants t where t.id = $1 and t.tenant_path[${level}] = $1`,
});

/** The customer area's first page: who I am here, who looks after me, what I have. */
@Injectable()
export class HomeQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  get(actor: PersonActor): Promise<RawJson> {
    return this.uow.read(actor, async (tx) => {
      const [row] = await tx.query<{ body: string }>(homeStatement(levelOf(actor)), [actor.tenantId]);
      if (!row) throw notFound();
      return new RawJson(row.body);
    });
  }
}
