import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** An address that this server does not go to, or an answer that it does not read to its end. */
export class OutboundRefusal extends Error {}

export interface OutboundLimits {
  /** Whole milliseconds from the first packet to the last byte. */
  timeout: number;
  bytes: number;
  /** Plain http to this machine: for a provider started beside a test. */
  loopback: boolean;
  /** How names become addresses; the system's way if left out. */
  resolve?: typeof lookUp;
}

interface Call {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Whether this server may be sent to an address that somebody typed. What its name stands for is asked when it is called. */
export function isAllowedTarget({ protocol, hostname }: URL, loopback: boolean): boolean {
  if (LOOPBACK.has(hostname)) return loopback && protocol === 'http:';
  const bare = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(bare) === 0 || isPublicAddress(bare));
}

/** Resolves a name and hands on what was checked: what is connected to is what was looked at, and not asked for again. */
const checkedLookup =
  (resolve: typeof lookUp): LookupFunction =>
  (hostname, _options, callback) => {
    resolve(hostname, { all: true, verbatim: true }, (error, addresses: LookupAddress[] = []) => {
      if (error) return callback(error, []);
      // One that is not public spoils all: a name that stands for both is no provider's.
      if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new OutboundRefusal('the name stands for an address that is not public'), []);
      return callback(null, addresses);
    });
  };

async function read(answer: IncomingMessage, bytes: number): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytes) throw new OutboundRefusal('the answer is too long');
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
  const status = answer.statusCode ?? 502;
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(parts), { status, headers });
}

/**
 * A call to an address that somebody outside has chosen (JB-09): only to the internet over https, no redirect followed, an
 * end to time and size. Throws `OutboundRefusal`, or the error of the connection.
 */
export async function outboundFetch(address: string, call: Call, limits: OutboundLimits): Promise<Response> {
  const url = new URL(address);
  if (!isAllowedTarget(url, limits.loopback)) throw new OutboundRefusal('the address is not allowed');
  const options: RequestOptions = {
    method: call.method,
    headers: { ...call.headers, 'accept-encoding': 'identity' },
    signal: AbortSignal.timeout(limits.timeout),
    // A connection that is kept would be one to an address that was checked for another call.
    agent: false,
    ...(!LOOPBACK.has(url.hostname) && { lookup: checkedLookup(limits.resolve ?? lookUp) }),
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'http:' ? httpRequest(url, options, resolve) : httpsRequest(url, options, resolve);
    request.on('error', reject);
    request.end(call.body);
  });
  try {
    return await read(answer, limits.bytes);
  } finally {
    answer.destroy();
  }
}
