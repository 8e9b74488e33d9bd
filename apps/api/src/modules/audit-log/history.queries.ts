import { Inject, Injectable } from '@nestjs/common';
import type { HistoryEntry, Page } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import { isInstantText } from '../../platform/clock/iso-text';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';

const CURSOR = /^([^~]+)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function positionOf(cursor: string | undefined): [string | null, string | null] {
  if (!cursor) return [null, null];
  const [, at, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (!at || !id || !isInstantText(at))
    throw new Refusal('invalidInput', { errors: [{ field: 'cursor', code: 'invalidValue' }] });
  return [at, id];
}

/** What happened to a tenant, the newest first, by keyset. */
@Injectable()
export class HistoryQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  ofCustomer(
    actor: PersonActor,
    customerId: string,
    page: { cursor?: string; limit: number },
  ): Promise<Page<HistoryEntry>> {
    const [at, id] = positionOf(page.cursor);
    const level = levelOf(actor);
    return this.uow.read(actor, async (tx) => {
      const [customer] = await tx.query(
        `select from tenants t where t.id = $1 and t.kind = 'customer' and t.tenant_path[${level}] = $2`,
        [customerId, actor.tenantId],
      );
      if (!customer) throw notFound();
      const rows = await tx.query<HistoryEntry>(
        {
          name: 'history-of-customer',
          text: `
            select a.id, to_json(a.at) #>> '{}' as at, a.action, a.actor_name as "actorName", a."values", a.changes
            from audit_events a where a.tenant_id = $1 and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid))
            order by a.at desc, a.id desc limit $4`,
        },
        [customerId, at, id, page.limit + 1],
      );
      const items = rows.slice(0, page.limit);
      const last = items.at(-1);
      const more = rows.length > page.limit && last;
      return { items, nextCursor: more ? Buffer.from(`${last.at}~${last.id}`).toString('base64url') : null };
    });
  }
}
