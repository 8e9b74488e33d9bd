import { v7 as uuid } from 'uuid';
import type { Transaction } from '../database/transaction';
import { currentContext } from '../http/request-context';

/** One changed field with its values before and after, as text. */
export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** Something that happened to an object of a tenant; the history and, later, webhooks are made of these. */
export interface DomainEvent {
  /** `<object>.<past tense>`: a key of the UI's texts. */
  readonly action: string;
  readonly tenantId: string;
  readonly objectId: string;
  /** Fills the placeholders of the action's text. Never a secret. */
  readonly values?: Record<string, string | number | null>;
  readonly changes?: readonly FieldChange[];
}

/** Writes the audit entry of an event, in the event's own transaction (LG-01). */
export async function recordAudit(tx: Transaction, event: DomainEvent): Promise<void> {
  const context = currentContext();
  await tx.query(
    {
      name: 'audit-insert',
      text: `insert into audit_events (id, tenant_id, at, actor_user_id, actor_name, actor_tenant_id, action, object_type, object_id, "values", changes, method, request_id, ip)
             values ($1, $2, tenancy.now(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    },
    [
      uuid(),
      event.tenantId,
      tx.actor.userId,
      tx.actor.name,
      tx.actor.tenantId,
      event.action,
      event.action.split('.')[0],
      event.objectId,
      JSON.stringify(event.values ?? {}),
      JSON.stringify(event.changes ?? []),
      tx.actor.kind === 'person' ? 'ui' : 'system',
      context?.requestId ?? null,
      context?.ip ?? null,
    ],
  );
}

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The fields of `after` that differ from `before`, for an event's `changes`. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): FieldChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .map((field) => ({ field, from: shown(before[field]), to: shown(after[field]) }))
    .filter((change) => change.from !== change.to);
}
