import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { systemActor, type Actor } from '../access/actor';
import { Clock } from '../clock/clock';
import { currentContext } from '../http/request-context';
import { claimIdempotencyKey, keepAnswer } from './idempotency';
import { Transaction } from './transaction';

type Work<T> = (tx: Transaction) => Promise<T>;

/** A COMMIT that kept nothing: PostgreSQL answers ROLLBACK without an error after a statement that failed and was swallowed. */
export class NothingCommitted extends Error {}

/** A second connection was asked for inside a transaction: under load that is a deadlock (DO-01). */
export class NestedTransaction extends Error {}

/** The only way to the database: one connection, one transaction, the actor's tenant set for row-level security. */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in a transaction of the actor and commits what it did, or nothing. Inside a request with an idempotency
   * key the same transaction claims the key and keeps the answer, so a repeat has no second effect (CC-02).
   */
  run<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.transact(actor, 'read write', async (tx) => {
      const idempotency = currentContext()?.idempotency;
      if (!idempotency || idempotency.used || actor.kind !== 'person') return work(tx);
      idempotency.used = true;
      await claimIdempotencyKey(tx, idempotency);
      const answer = await work(tx);
      await keepAnswer(tx, idempotency, answer);
      return answer;
    });
  }

  /** Runs `work` in a read-only transaction: a write in it is refused by the database (SQLSTATE 25006). */
  read<T>(actor: Actor, work: Work<T>): Promise<T> {
    return this.transact(actor, 'read only', work);
  }

  /** The system on behalf of a tenant, for a job: where the tenant lies now, not where it lay when the job was placed. */
  async systemActorOf(name: string, tenantId: string): Promise<Actor> {
    const [tenant] = await this.read(systemActor(name, tenantId), (tx) =>
      tx.query<{ tenant_path: string[] }>('select tenant_path from tenants where id = $1', [tenantId]),
    );
    if (!tenant) throw new Error(`job ${name}: its tenant is gone`);
    return systemActor(name, tenantId, tenant.tenant_path);
  }

  private async transact<T>(actor: Actor, mode: 'read write' | 'read only', work: Work<T>): Promise<T> {
    const context = currentContext();
    if (context?.inTransaction) throw new NestedTransaction('A transaction is open: use its handle.');
    if (context) context.inTransaction = true;
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      const now = this.clock.now();
      await client.query(this.opening(actor, mode, now));
      // TypeORM would otherwise open a transaction of its own around a save.
      Object.assign(runner, { isTransactionActive: true });
      const tx = new Transaction(actor, now, runner, client);
      return await this.settle(client, () => work(tx));
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      if (context) context.inTransaction = false;
      await this.release(runner);
    }
  }

  /** BEGIN and the settings in one round trip. Everything in it is ours or a checked id, and quoted all the same. */
  private opening(actor: Actor, mode: string, now: Date): string {
    const set = (name: string, value: string) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`;
    const settings = [
      set('app.tenant', actor.tenantId),
      set('app.path', `{${actor.tenantPath.join(',')}}`),
      set('app.user', actor.userId ?? ''),
      set('app.now', this.clock.shift === 0 ? '' : now.toISOString()),
    ];
    // Named statements replan until told not to; with the policy's one spelling the generic plan is the good one.
    if (mode === 'read only') settings.push(set('plan_cache_mode', 'force_generic_plan'));
    return `begin ${mode}; select ${settings.join(', ')}`;
  }

  private async settle<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
    let answer: T;
    try {
      answer = await work();
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new NothingCommitted(`COMMIT answered ${command}`);
    return answer;
  }

  private async release(runner: QueryRunner): Promise<void> {
    if (!runner.isReleased) await runner.release();
  }
}
