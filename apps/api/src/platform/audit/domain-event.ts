import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { ActingPerson } from '../access/actor';
import type { Transaction } from '../database/transaction';
import { currentContext } from '../http/request-context';
import { valuesHashOf } from './entry-digest';

/** One changed field with its values before and after, as text. */
export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** What of an entry names people or holds their words: kept apart, so that it can be erased (LG-02). */
interface ErasableContent {
  actor: string | null;
  ip: string | null;
  /** What the browser said of itself, cut off: by it people know again which device it was. */
  agent: string | null;
  values: NonNullable<DomainEvent['values']>;
  changes: NonNullable<DomainEvent['changes']>;
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
  /**
   * Who did it, and of which company they are, where the work runs as the system because nobody is signed in yet: somebody
   * at a door, by a link.
   */
  readonly by?: { userId: string | null; name: string; tenantId: string };
  /** For the two steps before a session acts: asking for it, and entering. Everything else has it from the request. */
  readonly acting?: ActingPerson;
}

const LONGEST_AGENT = 200;

// PostgreSQL keeps such a text but cannot read the JSON in it again: an entry must never be what makes a page fail.
const readable = (content: ErasableContent): string =>
  JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
  );

// The entry, what of it may be erased, and the note for the chaining job: one statement, so that none is without the others.
const INSERT = {
  name: 'audit-insert',
  text: `with entry as (
      insert into audit_events (id, tenant_id, at, actor_user_id, actor_tenant_id, action, object_type, object_id, method, request_id, values_hash, acting_id)
      values ($1, $2, tenancy.now(), $3, $4, $5, $6, $7, $8, $9, $10, $13) returning id, tenant_id),
    unchained as (insert into audit_unchained (id, tenant_id) select id, tenant_id from entry)
    insert into audit_values (id, tenant_id, salt, content) select id, tenant_id, $11, $12 from entry`,
};

/**
 * Writes the audit entry of an event, in the event's own transaction (LG-01). A job chains it once it is committed (LG-02).
 * Of staff who act for a customer it holds both: who they are and for whom they work, and the acting in which they did it.
 */
export async function recordAudit(tx: Transaction, event: DomainEvent): Promise<void> {
  const context = currentContext();
  const acting = event.acting ?? context?.acting;
  const by = event.by ?? acting;
  const salt = randomBytes(16);
  const content = readable({
    actor: by?.name ?? tx.actor.name,
    ip: context?.ip ?? null,
    agent: context?.userAgent?.slice(0, LONGEST_AGENT) ?? null,
    values: event.values ?? {},
    changes: event.changes ?? [],
  });
  await tx.query(INSERT, [
    uuid(),
    event.tenantId,
    by?.userId ?? tx.actor.userId,
    event.by?.tenantId ?? acting?.tenantId ?? tx.actor.tenantId,
    event.action,
    event.action.split('.')[0],
    event.objectId,
    by || tx.actor.kind === 'person' ? 'ui' : 'system',
    context?.requestId ?? null,
    valuesHashOf(salt, content),
    salt,
    content,
    acting?.id ?? null,
  ]);
}

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The fields of `after` that differ from `before`, for an event's `changes`. */
export function changesBetween<T extends object>(before: T, after: Partial<T>): FieldChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .map((field) => ({ field, from: shown(before[field]), to: shown(after[field]) }))
    .filter((change) => change.from !== change.to);
}
