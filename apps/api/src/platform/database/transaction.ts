import type pg from 'pg';
import type { EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import type { Actor } from '../access/actor';
import { recordAudit, type DomainEvent } from '../audit/domain-event';
import { TenantScope, type TenantOwned } from './tenant-scope';

/** A statement with a name: PostgreSQL keeps its plan on the connection. The name must be the same for the same text only. */
export interface NamedStatement {
  name: string;
  text: string;
}

/** The one handle of a unit of work: everything that is read or written goes through it and is committed together. */
export class Transaction {
  constructor(
    readonly actor: Actor,
    /** The instant of the injected clock at which the work began. */
    readonly now: Date,
    private readonly runner: QueryRunner,
    private readonly client: pg.PoolClient,
  ) {}

  /** Rows of the actor's part of the tree. */
  scoped<E extends TenantOwned>(entity: EntityTarget<E>): TenantScope<E> {
    return new TenantScope(this.runner.manager, entity, this.actor);
  }

  /** Rows of a table without tenants, or beyond the actor's part of the tree where row-level security still decides. */
  unscoped<E extends ObjectLiteral>(entity: EntityTarget<E>, _reason: string): Repository<E> {
    return this.runner.manager.getRepository(entity);
  }

  /** Runs SQL of a `*.queries.ts` or a definer function and returns its rows. Values are always parameters. */
  async query<Row>(statement: NamedStatement | string, values: readonly unknown[] = []): Promise<Row[]> {
    const config = typeof statement === 'string' ? { text: statement } : statement;
    const result = await this.client.query({ ...config, values: [...values] });
    return result.rows as Row[];
  }

  /**
   * Holds names until this transaction ends, shared with others or alone: for a rule about a row that policy does not let
   * this actor lock. Read the row after holding its name. Sorted, so that two holders of the same names cannot block each other.
   */
  async hold(names: readonly string[], how: 'shared' | 'alone'): Promise<void> {
    const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await this.query(`select ${lock}(hashtextextended(name, 0)) from unnest($1::text[]) name`, [names.toSorted()]);
  }

  /** Records that something happened: the audit entry, in this transaction. Mail and webhooks follow from the event. */
  emit(event: DomainEvent): Promise<void> {
    return recordAudit(this, event);
  }

  /**
   * Puts a job in the queue, to be run once this transaction has committed. `jobKey` replaces a waiting job of the same
   * key, so that a mail can be moved. Jobs of one `queue` never run side by side.
   */
  async enqueue(
    task: string,
    payload: Record<string, unknown>,
    options: { runAt?: Date; jobKey?: string; maxAttempts?: number; queue?: string } = {},
  ): Promise<void> {
    await this.query('select jobs.enqueue($1, $2, $3, $4, $5, $6)', [
      task,
      JSON.stringify({ ...payload, tenantId: this.actor.tenantId }),
      options.runAt ?? this.now,
      options.jobKey ?? null,
      options.maxAttempts ?? 12,
      options.queue ?? null,
    ]);
  }
}
