import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { systemActor, type Actor } from '../access/actor';
import { Clock } from '../clock/clock';
import { currentContext } from '../http/request-context';
import { claimIdempotencyKey, keepAnswer, type IdempotentCall } from './idempotency';
import { holdingConnection } from './one-connection';
import { repeatingLostTransactions } from './repeated-transaction';
import { readInTenant, type ReadSettings } from './tenant-read';
import { Transaction, type NamedStatement } from './transaction';

type Work<T> = (tx: Transaction) => Promise<T>;

/** A COMMIT that kept nothing: PostgreSQL answers ROLLBACK without an error after a statement that failed and was swallowed. */
export class NothingCommitted extends Error {}

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
   *
   * A transaction that loses a deadlock is run again from its start (CC-09), so `work` does nothing that a rollback does
   * not take back; where it must, `once` says so, and the loser's answer is 503.
   */
  run<T>(actor: Actor, work: Work<T>, { once = false }: { once?: boolean } = {}): Promise<T> {
    const idempotency = this.unclaimedKey(actor);
    const attempt = () =>
      this.transact(actor, 'read write', async (tx) => {
        if (!idempotency) return work(tx);
        await claimIdempotencyKey(tx, idempotency);
        const answer = await work(tx);
        await keepAnswer(tx, idempotency, answer);
        return answer;
      });
    return once ? attempt() : repeatingLostTransactions(attempt);
  }

  /** Runs `work` in a read-only transaction: a write in it is refused by the database (SQLSTATE 25006). */
  read<T>(actor: Actor, work: Work<T>): Promise<T> {
    return repeatingLostTransactions(() => this.transact(actor, 'read only', work));
  }

  /** One statement in a read-only transaction of its own, in one round trip: for the hottest reads. */
  readOne<Row>(actor: Actor, statement: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    const settings = this.settingsOf(actor, this.clock.now());
    return this.onConnection(async (client) => (await readInTenant(client, settings, statement, values)).rows as Row[]);
  }

  /**
   * One call of a definer function outside of any tenant. A single statement is a transaction by itself; row-level
   * security shows it no row but what the function gives out.
   */
  lookUp<Row>({ name, text }: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    return this.onConnection(async (client) => (await client.query({ name, text, values: [...values] })).rows as Row[]);
  }

  /** The instant for SQL that must follow a moved clock; null where the database's own clock is the right one. */
  movedNow(): Date | null {
    return this.clock.shift === 0 ? null : this.clock.now();
  }

  /** The system on behalf of a tenant, for a job: where the tenant lies now, not where it lay when the job was placed. */
  async systemActorOf(name: string, tenantId: string): Promise<Actor> {
    const [tenant] = await this.read(systemActor(name, tenantId), (tx) =>
      tx.query<{ tenant_path: string[] }>('select tenant_path from tenants where id = $1', [tenantId]),
    );
    if (!tenant) throw new Error(`job ${name}: its tenant is gone`);
    return systemActor(name, tenantId, tenant.tenant_path);
  }

  /** The key of the request, for the first transaction in it that changes something: every attempt of that one claims it. */
  private unclaimedKey(actor: Actor): IdempotentCall | undefined {
    const idempotency = currentContext()?.idempotency;
    if (!idempotency || idempotency.used || actor.kind !== 'person') return undefined;
    idempotency.used = true;
    return idempotency;
  }

  private async transact<T>(actor: Actor, mode: 'read write' | 'read only', work: Work<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      const now = this.clock.now();
      await client.query(this.opening(actor, mode, now));
      // TypeORM would otherwise open a transaction of its own around a save.
      Object.assign(runner, { isTransactionActive: true });
      const tx = new Transaction(actor, now, runner, client);
      return await this.settle(client, () => holdingConnection(() => work(tx)));
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await this.release(runner);
    }
  }

  /** BEGIN and the settings in one round trip. Everything in it is ours or a checked id, and quoted all the same. */
  private opening(actor: Actor, mode: string, now: Date): string {
    const set = (name: string, value: string) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`;
    const [tenantId, path, userId, instant] = this.settingsOf(actor, now);
    const settings = [
      set('app.tenant', tenantId),
      set('app.path', path),
      set('app.user', userId),
      set('app.now', instant),
    ];
    // Named statements replan until told not to; with the policy's one spelling the generic plan is the good one.
    if (mode === 'read only') settings.push(set('plan_cache_mode', 'force_generic_plan'));
    return `begin ${mode}; select ${settings.join(', ')}`;
  }

  private settingsOf(actor: Actor, now: Date): ReadSettings {
    const instant = this.clock.shift === 0 ? '' : now.toISOString();
    return [actor.tenantId, `{${actor.tenantPath.join(',')}}`, actor.userId ?? '', instant];
  }

  /** A connection straight from the pool, for what needs no TypeORM. */
  private async onConnection<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await (this.dataSource.driver as unknown as { master: pg.Pool }).master.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
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
