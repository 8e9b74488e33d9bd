import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cpuTimeOf } from './cpu-time';

export interface LoadRequest {
  path: string;
  headers: Record<string, string>;
}

/** A server under load: where it is, what it is asked, and whose processor time counts. */
export interface Target {
  url: string;
  pid: number;
  postgresPid: number;
  requests: readonly LoadRequest[];
}

/** One round: answers a second, latencies in ms, calls that failed, processor time a request in ms where the system tells. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
  nodeCpu: number | null;
  postgresCpu: number | null;
}

interface Answered {
  requests: number;
  seconds: number;
  p50: number;
  p99: number;
  errors: number;
}

const GENERATOR = fileURLToPath(new URL('load-generator.mjs', import.meta.url));

const generate = (order: object): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const child = fork(GENERATOR, { execArgv: [] });
    child.once('message', resolve).once('error', reject);
    child.once('exit', () => reject(new Error('The load generator ended without figures.')));
    child.send(order);
  });

const perRequest = (before: number | null, after: number | null, requests: number): number | null =>
  before === null || after === null ? null : (after - before) / requests;

export async function measureLoad(
  { url, pid, postgresPid, requests }: Target,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Figures> {
  const before = { node: cpuTimeOf(pid), postgres: cpuTimeOf(postgresPid) };
  const result = await generate({ url, requests, connections, seconds });
  const after = { node: cpuTimeOf(pid), postgres: cpuTimeOf(postgresPid) };
  return {
    perSecond: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
    errors: result.errors,
    nodeCpu: perRequest(before.node, after.node, result.requests),
    postgresCpu: perRequest(before.postgres, after.postgres, result.requests),
  };
}
