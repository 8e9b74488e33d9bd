import { Inject, Injectable } from '@nestjs/common';
import { mayIn, type HistoryEntry, type ManagementMode, type Page } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { cursorAfter, positionOf } from './audit-position';

/** What happened to a tenant, the newest first, by keyset. */
@Injectable()
export class HistoryQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  ofCustomer(
    actor: PersonActor,
    customerId: string,
    page: { cursor?: string; limit: number },
  ): Promise<Page<HistoryEntry>> {
    const after = positionOf(page.cursor);
    const level = levelOf(actor);
    return this.uow.read(actor, async (tx) => {
      const [customer] = await tx.query<{ managementMode: ManagementMode }>(
        `select t.management_mode as "managementMode" from tenants t
         where t.id = $1 and t.kind = 'customer' and t.tenant_path[${level}] = $2`,
        [customerId, actor.tenantId],
      );
      if (!customer) throw notFound();
      if (!mayIn(actor.role, 'audit.view', customer)) throw new Refusal('forbidden');
      const rows = await tx.query<HistoryEntry>(
        {
          name: 'history-of-customer',
          text: `
            select a.id, to_json(a.at) #>> '{}' as at, a.action, v.content::json->>'actor' as "actorName",
              coalesce(own.name, above.name) as "actorTenantName", a.acting_id as "actingId",
              coalesce(v.content::json->'values', '{}') as "values", coalesce(v.content::json->'changes', '[]') as changes
            from (
              select a.* from audit_events a where a.tenant_id = $1 and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid))
              order by a.at desc, a.id desc limit $4
            ) a join audit_values v on v.id = a.id
              left join tenants own on own.id = a.actor_tenant_id left join tenancy.names_on_path() above on above.id = a.actor_tenant_id
            order by a.at desc, a.id desc`,
        },
        [customerId, after?.at ?? null, after?.id ?? null, page.limit + 1],
      );
      const items = rows.slice(0, page.limit);
      const last = items.at(-1);
      const more = rows.length > page.limit && last;
      return { items, nextCursor: more ? cursorAfter(last) : null };
    });
  }
}
