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

/** Calls so often, some at once; the statuses that came. */
async function repeat(url: string, { path, call }: Case, agent: Agent): Promise<Set<number>> {
  const statuses = new Set<number>();
  const one = () => callOf(url + path, { ...call, agent, headers: fromAnywhere(call.headers ?? {}) });
  for (let done = 0; done < TIMES; done += AT_ONCE)
    for (const { status } of await Promise.all(Array.from({ length: AT_ONCE }, one))) statuses.add(status);
  return statuses;
}

/** DO-02: every limit and one more, a thousand times each, and what that leaves in memory. */
export const largeInput: Statement = async ({ database }) => {
  const api = await startRealApi(database);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const cases = casesOf(await signIn(api));
    const wrong = new Set<string>();
    /** Everything a thousand times; the most memory that was in use meanwhile. */
    const peakOfAll = async () => {
      const seen: number[] = [];
      for (const one of cases) {
        for (const status of await repeat(api.url, one, agent))
          if (status !== one.status) wrong.add(`${one.name}: ${status}`);
        seen.push(residentMemory(api.pid));
      }
      return Math.max(...seen);
    };
    // At first the heap takes the room that it keeps, and it is cleaned when it is full: what counts is whether it grows.
    await peakOfAll();
    const before = await peakOfAll();
    const grown = (await peakOfAll()) - before;
    return [
      {
        id: 'DO-02',
        what: `${cases.map(({ name }) => name).join(', ')}: limit + 1, ×${TIMES}`,
        figure: wrong.size === 0 ? 'all refused' : [...wrong].join(', '),
        required: 'all refused (400, 413, 422, 431)',
        met: wrong.size === 0,
      },
      {
        id: 'DO-02',
        what: 'peak memory of the third time against the second',
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
