import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between the server and its database on loopback, so that a test can take the database away and give it back. */
export interface DatabaseProxy {
  /** The same address, through this proxy. */
  through(url: string): string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections again. */
  mend(): Promise<void>;
  /** Says nothing more, on any connection, and ends none: as a network that drops everything. */
  freeze(): void;
  /** Hands on what has been held back, and everything after it. */
  thaw(): void;
  close(): Promise<void>;
}

/** Starts a proxy to the server that `target` names. */
export async function startDatabaseProxy(target: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let held: (() => void)[] | undefined;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.on('data', (chunk) => (held ? held.push(() => other.write(chunk)) : other.write(chunk)));
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  const cut = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return {
    through: (url) => {
      const address = new URL(url);
      address.host = `127.0.0.1:${own}`;
      return address.toString();
    },
    cut,
    mend: () => listen(own),
    freeze: () => {
      held ??= [];
    },
    thaw: () => {
      const late = held ?? [];
      held = undefined;
      for (const hand of late) hand();
    },
    close: cut,
  };
}
