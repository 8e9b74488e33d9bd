import { v7 as uuid } from 'uuid';
import { Refusal } from '../http/problem';
import type { Transaction } from './transaction';

/** A call that came with a key; `fingerprint` tells whether a repeat asks for the same. */
export interface IdempotentCall {
  key: string;
  fingerprint: string;
  route: string;
}

/** Thrown to leave the work undone and give the answer of the first time. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: unknown) {
    super('answered before');
  }
}

/** A key counts for one person in one tenant and one route: two people may come up with the same one. */
const scopeOf = (tx: Transaction, { route, key }: IdempotentCall) => [tx.actor.tenantId, tx.actor.userId, route, key];

/**
 * Claims the key for this transaction. Refuses a key that another call is using right now, or that came with another
 * payload; a key of a finished call gives its answer back.
 */
export async function claimIdempotencyKey(tx: Transaction, call: IdempotentCall): Promise<void> {
  const scope = scopeOf(tx, call);
  const [lock] = await tx.query<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as free',
    [scope.join('|')],
  );
  if (lock?.free) {
    const made = await tx.query(
      `insert into idempotency_keys (id, tenant_id, user_id, route, key, fingerprint, created_at) values ($1, $2, $3, $4, $5, $6, tenancy.now())
       on conflict (tenant_id, user_id, route, key) do nothing returning id`,
      [uuid(), ...scope, call.fingerprint],
    );
    if (made.length > 0) return;
  }
  // Seen only once its call has ended: who holds the lock then is a repeat like this one, or the call itself.
  const [earlier] = await tx.query<{ fingerprint: string; response: unknown }>(
    'select fingerprint, response from idempotency_keys where tenant_id = $1 and user_id = $2 and route = $3 and key = $4',
    scope,
  );
  if (!earlier) throw new Refusal('idempotencyKeyInUse');
  if (earlier.fingerprint !== call.fingerprint) throw new Refusal('idempotencyKeyReused');
  throw new AnsweredBefore(earlier.response);
}

/** Keeps the answer beside the effect. */
export async function keepAnswer(tx: Transaction, call: IdempotentCall, answer: unknown): Promise<void> {
  await tx.query(
    'update idempotency_keys set response = $5 where tenant_id = $1 and user_id = $2 and route = $3 and key = $4',
    [...scopeOf(tx, call), JSON.stringify(answer ?? null)],
  );
}
