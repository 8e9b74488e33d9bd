import { Agent } from 'node:http';
import { signIn, startRealApi } from '../servers/real-api';
import { callOf, fromAnywhere, type Call } from './caller';
import { residentMemory } from './resident-memory';
import type { Statement } from './statement';

const TIMES = 1000;
const AT_ONCE = 8;
const MEGABYTES = 50;

const plans = Array.from({ length: 101 }, (_, index) => ({
  planId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  units: 1,
  startDate: '2030-01-01',
}));

interface Case {
  name: string;
  status: number;
  path: string;
  call: Call;
}

/** Each limit and one more, as calls of somebody who is signed in. */
function casesOf(headers: Record<string, string>): Case[] {
  const path = '/api/v1/admin/customers';
  const json = { ...headers, 'content-type': 'application/json', 'idempotency-key': 'bench-of-large-input' };
  const post = (body: string): Call => ({ method: 'POST', headers: json, body });
  return [
    { name: 'body', status: 413, path, call: post(`"${'x'.repeat(100 * 1024 - 1)}"`) },
    { name: 'headers', status: 431, path, call: { headers: { ...headers, 'x-much': 'x'.repeat(16 * 1024) } } },
    { name: 'depth', status: 400, path, call: post(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`) },
    { name: 'list', status: 422, path, call: post(JSON.stringify({ plans })) },
    { name: 'page', status: 422, path: `${path}?limit=201`, call: { headers } },
  ];
}

/** DO-02: every limit and one more, a thousand times each, and what that leaves in memory. */
export const largeInput: Statement = async ({ database }) => {
  const api = await startRealApi(database);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const cases = casesOf(await signIn(api));
    const repeat = async ({ path, call }: Case, times: number) => {
      const statuses: number[] = [];
      for (let done = 0; done < times; done += AT_ONCE)
        for (const { status } of await Promise.all(
          Array.from({ length: AT_ONCE }, () =>
            callOf(api.url + path, { ...call, agent, headers: fromAnywhere(call.headers ?? {}) }),
          ),
        ))
          statuses.push(status);
      return statuses;
    };
    // The first time the heap takes the room that it keeps: what counts is whether it takes more and more.
    for (const one of cases) await repeat(one, TIMES);
    const before = residentMemory(api.pid);
    const wrong: string[] = [];
    for (const one of cases)
      for (const status of new Set(await repeat(one, TIMES)))
        if (status !== one.status) wrong.push(`${one.name}: ${status}`);
    const grown = residentMemory(api.pid) - before;
    return [
      {
        id: 'DO-02',
        what: `${cases.map(({ name }) => name).join(', ')}: limit + 1, ×${TIMES}`,
        figure: wrong.length === 0 ? 'all refused' : wrong.join(', '),
        required: 'all refused (400, 413, 422, 431)',
        met: wrong.length === 0,
      },
      {
        id: 'DO-02',
        what: 'memory after it against before, on a server that has seen it once',
        figure: `${grown < 0 ? '−' : '+'}${Math.abs(grown).toFixed(0)} MB`,
        required: `< +${MEGABYTES} MB`,
        met: grown < MEGABYTES,
      },
    ];
  } finally {
    agent.destroy();
    await api.stop();
  }
};
