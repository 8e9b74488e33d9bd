import type { Socket } from 'node:net';
import type pg from 'pg';

/** What pg knows of a client and its types do not tell. */
interface Insides {
  _queryable: boolean;
  readyForQuery: boolean;
  connection: {
    stream: Socket;
    on(event: 'errorMessage', listener: (message: { code: string }) => void): void;
  };
}

// Shut down, terminated, idle for too long: what PostgreSQL says last. By code, because its severity speaks many languages.
const ENDS_CONNECTION = /^(57P|25P03|25P04|08)/;

// Longer than statement_timeout: until then a statement that works or waits for a lock is heard of by itself.
const SILENT_FOR = 6000;

/**
 * Sees to it that a connection which is lost while somebody uses it fails for them at once and for nobody after them, and
 * does not end the process (DO-07). `pool` is where it came from.
 */
export function noticeLoss(client: pg.PoolClient, pool: pg.Pool): void {
  const insides = client as unknown as Insides;
  const { connection } = insides;
  // The pool listens to idle connections only. Whoever uses one hears of the loss from their statement.
  client.on('error', () => undefined);
  // It is about to end: given back in between, it would fail for whoever gets it next.
  connection.on('errorMessage', ({ code }) => {
    if (ENDS_CONNECTION.test(code)) insides._queryable = false;
  });
  // A server or a network that says nothing ends no connection: whoever asked would wait for as long as the system does.
  connection.stream.setTimeout(SILENT_FOR);
  connection.stream.on('timeout', () => {
    if (insides.readyForQuery) return;
    dropIdle(pool);
    connection.stream.destroy(Object.assign(new Error('the database says nothing'), { code: 'ETIMEDOUT' }));
  });
}

/**
 * Where one connection is silent, those that nobody uses are no better: a new one shows whether the database is there.
 * All are asked for at once, before anybody else asks.
 */
function dropIdle(pool: pg.Pool): void {
  for (let left = pool.idleCount; left > 0; left -= 1)
    pool.connect().then(
      (client) => client.release(true),
      () => undefined,
    );
}
