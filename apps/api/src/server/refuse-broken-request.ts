import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemStatus, type Problem, type ProblemCode } from '@tenantry/contracts';

const BY_ERROR: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTooSlow',
};

/** What came was no request, or not in time: nobody but the connection can be told, and it ends with the answer (DO-03). */
export const refuseBrokenRequest =
  (headers: Readonly<Record<string, string>>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const code = BY_ERROR[error.code ?? ''] ?? 'malformedRequest';
    const status = problemStatus[code];
    const type = `urn:tenantry:problem:${code}`;
    const body = JSON.stringify({ type, title: code, status, code, requestId: randomUUID() } satisfies Problem);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  };
