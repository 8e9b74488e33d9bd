import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { noticeLoss } from './lost-connection';

/** A second connection was asked for inside a transaction: under load that is a deadlock (DO-01). */
export class NestedTransaction extends Error {}

const holding = new AsyncLocalStorage<{ isOpen: boolean }>();

/** Runs `work`, which has a connection: until it ends, nothing that it starts may ask for another one. */
export async function holdingConnection<T>(work: () => Promise<T>): Promise<T> {
  const hold = { isOpen: true };
  try {
    return await holding.run(hold, work);
  } finally {
    // What was started here and still runs is outside of the transaction now.
    hold.isOpen = false;
  }
}

/** For what leaves the caller's context before it asks for a connection, so that the pool cannot see who asks. */
export function refuseSecondConnection(): void {
  if (holding.getStore()?.isOpen) throw new NestedTransaction('A transaction is open: use its handle.');
}

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * A pool that gives nobody a second connection. As many requests as there are connections, each holding one and waiting
 * for another, wait for ever; here the first of them fails, whatever way it took: unit of work, repository, raw query.
 */
export class OneConnectionPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('connect', (client) => noticeLoss(client, this));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    try {
      refuseSecondConnection();
    } catch (error) {
      if (!callback) return Promise.reject(error as Error);
      return callback(error as Error, undefined, () => undefined);
    }
    return callback ? super.connect(callback) : super.connect();
  }
}
