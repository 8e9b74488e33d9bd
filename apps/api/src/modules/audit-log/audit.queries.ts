import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_EXPORT_LIMIT, reachOf, type AuditEntry, type AuditFilter, type Page } from '@tenantry/contracts';
import { levelOf, type PersonActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import {
  auditCountStatement,
  auditEntriesStatement,
  type AuditPosition,
  type AuditReach,
} from './audit-entries.statement';
import { cursorAfter, positionOf } from './audit-position';

// Read in pieces: an export must not hold a statement open as long as it takes to write it all.
const EXPORT_CHUNK = 5000;

/** The log of a tenant and everything below it. */
@Injectable()
export class AuditQueries {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  list(
    actor: PersonActor,
    { cursor, limit, ...filter }: AuditFilter & { cursor?: string; limit: number },
  ): Promise<Page<AuditEntry>> {
    const after = positionOf(cursor);
    return this.uow.read(actor, async (tx) => {
      const rows = await this.rows(tx, { ...placeOf(actor), filter }, limit + 1, after);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? cursorAfter(last) : null };
    });
  }

  /** The newest entries up to the limit of an export, and how many there are. */
  all(actor: PersonActor, filter: AuditFilter): Promise<{ entries: AuditEntry[]; total: number }> {
    const reach = { ...placeOf(actor), filter };
    return this.uow.read(actor, async (tx) => {
      const count = auditCountStatement(reach);
      const [row] = await tx.query<{ total: number }>(count.text, count.values);
      const entries: AuditEntry[] = [];
      for (let more = true; more && entries.length < AUDIT_EXPORT_LIMIT;) {
        const rows = await this.rows(tx, reach, EXPORT_CHUNK, entries.at(-1));
        entries.push(...rows);
        more = rows.length === EXPORT_CHUNK;
      }
      return { entries, total: row?.total ?? 0 };
    });
  }

  private rows(tx: Transaction, reach: AuditReach, limit: number, after?: AuditPosition): Promise<AuditEntry[]> {
    const { statement, values } = auditEntriesStatement(reach, limit, after);
    return tx.query<AuditEntry>(statement, values);
  }
}

const placeOf = (actor: PersonActor) => ({
  level: levelOf(actor),
  tenantId: actor.tenantId,
  managedOnly: reachOf(actor.role, 'audit.view') === 'managed',
});
