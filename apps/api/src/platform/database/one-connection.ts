import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

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

/** What pg knows of a client and its types do not tell. */
interface Insides {
  _queryable: boolean;
  connection: { on(event: 'errorMessage', listener: (message: { code: string }) => void): void };
}

// Shut down, terminated, idle for too long: what PostgreSQL says last. By code, because its severity speaks many languages.
const ENDS_CONNECTION = /^(57P|25P03|25P04|08)/;

/**
 * The pool listens to idle connections only. A lost one that nobody listens to ends the process, and one that PostgreSQL
 * is about to end, given back in between, fails for whoever gets it next (DO-07).
 */
function noticeLoss(client: pg.PoolClient): void {
  // Whoever uses it hears of the loss from their statement.
  client.on('error', () => undefined);
  const insides = client as unknown as Insides;
  insides.connection.on('errorMessage', ({ code }) => {
    if (ENDS_CONNECTION.test(code)) insides._queryable = false;
  });
}

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * A pool that gives nobody a second connection. As many requests as there are connections, each holding one and waiting
 * for another, wait for ever; here the first of them fails, whatever way it took: unit of work, repository, raw query.
 */
export class OneConnectionPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('connect', noticeLoss);
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
