import { connect, type Socket } from 'node:net';

const BYTE_EVERY = 40;

/** A client that keeps its connection busy with next to nothing, and what became of it. */
export interface SlowClient {
  connected: Promise<void>;
  /** What the server said before it ended the connection; who does not read never hears of the end. */
  ended: Promise<string>;
  leave(): void;
}

function slowClient(socket: Socket, begin: (socket: Socket) => () => void): SlowClient {
  const heard: Buffer[] = [];
  let stop: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => {
    socket.on('connect', () => {
      stop = begin(socket);
      resolve();
    });
  });
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => {
      stop();
      resolve(Buffer.concat(heard).toString('latin1'));
    });
  });
  return { connected, ended, leave: () => socket.destroy() };
}

const byteByByte = (socket: Socket): (() => void) => {
  const timer = setInterval(() => socket.writable && socket.write('x'), BYTE_EVERY);
  return () => clearInterval(timer);
};

/** Sends a header that never ends, byte by byte. */
export const slowHeader = (port: number): SlowClient =>
  slowClient(connect(port, '127.0.0.1'), (socket) => {
    socket.write('GET /api/v1/admin/session HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    return byteByByte(socket);
  });

/** Promises a body of 1,000 bytes and sends them one by one. */
export const slowBody = (port: number): SlowClient =>
  slowClient(connect(port, '127.0.0.1'), (socket) => {
    socket.write(
      'POST /api/v1/admin/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"',
    );
    return byteByByte(socket);
  });

/** Asks for something large again and again and reads nothing of it. */
export const slowReader = (port: number, path: string): SlowClient =>
  slowClient(connect(port, '127.0.0.1'), (socket) => {
    socket.pause();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(10));
    return () => undefined;
  });

/** Connects and says nothing at all. */
export const silent = (port: number): SlowClient => slowClient(connect(port, '127.0.0.1'), () => () => undefined);
