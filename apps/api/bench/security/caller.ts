import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** How one call went; `status` is 0 where no answer came, and `error` says why. */
export interface Outcome {
  status: number;
  ms: number;
  began: number;
  headers: IncomingHttpHeaders;
  error: string | undefined;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string;
  /** Connections to use; each call has its own where none are given. */
  agent?: Agent;
}

const ADDRESSES = 500;
let last = 0;

/** Headers of one of many clients behind the proxy: what is measured here are not the limits of calls by address. */
export function fromAnywhere(headers: Record<string, string>): Record<string, string> {
  last = (last + 1) % ADDRESSES;
  return { ...headers, 'x-forwarded-for': `10.0.${last >> 8}.${last & 255}` };
}

/** Calls and reads the whole answer. Never throws: what went wrong is a figure here. */
export function callOf(url: string, { method = 'GET', headers = {}, body, agent }: Call = {}): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: number, answered: IncomingHttpHeaders, error?: string) =>
      resolve({ status, ms: performance.now() - began, began, headers: answered, error });
    const failed = (error: Error & { code?: string }) => end(0, {}, error.code ?? error.message);
    const sent = request(url, { method, headers, agent: agent ?? new Agent({ keepAlive: false }) }, (answer) => {
      answer.on('end', () => end(answer.statusCode ?? 0, answer.headers));
      answer.on('error', failed);
      answer.resume();
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** Calls again and again until `isOver`, waiting `pause` ms between two calls. */
export async function callUntil(isOver: () => boolean, pause: number, one: () => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  while (!isOver()) {
    outcomes.push(await one());
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return outcomes;
}

/** Calls until it is answered 200; how long that took. */
export async function recoveryOf(one: () => Promise<Outcome>, since = performance.now()): Promise<number> {
  while ((await one()).status !== 200) {
    if (performance.now() - since > 60_000) return Number.POSITIVE_INFINITY;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - since;
}
