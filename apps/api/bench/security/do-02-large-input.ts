import { Agent } from 'node:http';
import type { BenchDatabase } from '../servers/bench-database';
import { signIn, startRealApi } from '../servers/real-api';
import { callOf, fromAnywhere, type Call } from './caller';
import { residentMemory } from './resident-memory';
import type { Measured, Statement } from './statement';

const TIMES = 1000;
const AT_ONCE = 8;
const MEGABYTES = 50;
const LIST = '/api/v1/admin/customers';

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
  const path = LIST;
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

// V8 lets garbage lie while there is room: of 24 GB it takes 120 MB more before it cleans. In little room, what stays is kept.
const LITTLE_ROOM = '--max-semi-space-size=2 --max-old-space-size=192';

interface Tried {
  /** Memory in use before the first pass, and after each: the most that was seen in it. */
  before: number;
  passes: number[];
  names: string[];
  wrong: Set<string>;
}

/** Everything a thousand times, so many passes over, at a server that has served ordinary pages before. */
async function tryLimits(database: BenchDatabase, settings: Record<string, string>, passes: number): Promise<Tried> {
  const api = await startRealApi(database, settings);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const headers = await signIn(api);
    const cases = casesOf(headers);
    const ordinary = { name: 'page of 200', status: 200, path: `${LIST}?limit=200`, call: { headers } };
    await repeat(api.url, ordinary, agent);
    const tried: Tried = {
      before: residentMemory(api.pid),
      passes: [],
      names: cases.map(({ name }) => name),
      wrong: new Set(),
    };
    for (let pass = 0; pass < passes; pass += 1) {
      const seen: number[] = [];
      for (const one of cases) {
        for (const status of await repeat(api.url, one, agent))
          if (status !== one.status) tried.wrong.add(`${one.name}: ${status}`);
        seen.push(residentMemory(api.pid));
      }
      tried.passes.push(Math.max(...seen));
    }
    return tried;
  } finally {
    agent.destroy();
    await api.stop();
  }
}

const growth = (what: string, [from, to]: [number | undefined, number | undefined]): Measured => {
  const grown = (to ?? Number.NaN) - (from ?? Number.NaN);
  return {
    id: 'DO-02',
    what,
    figure: `${grown < 0 ? '−' : '+'}${Math.abs(grown).toFixed(0)} MB (${from?.toFixed(0)} to ${to?.toFixed(0)})`,
    required: `< +${MEGABYTES} MB`,
    met: grown < MEGABYTES,
  };
};

/** DO-02: every limit and one more, a thousand times each, and what that leaves in memory. */
export const largeInput: Statement = async ({ database }) => {
  const inLittleRoom = await tryLimits(database, { NODE_OPTIONS: LITTLE_ROOM }, 1);
  const asItStarts = await tryLimits(database, {}, 3);
  const wrong = new Set([...inLittleRoom.wrong, ...asItStarts.wrong]);
  return [
    {
      id: 'DO-02',
      what: `${asItStarts.names.join(', ')}: limit + 1, ×${TIMES}`,
      figure: wrong.size === 0 ? 'all refused' : [...wrong].join(', '),
      required: 'all refused (400, 413, 422, 431)',
      met: wrong.size === 0,
    },
    growth(`memory in use after all of them against before, with ${LITTLE_ROOM}`, [
      inLittleRoom.before,
      inLittleRoom.passes[0],
    ]),
    growth('most memory in use in the third pass against the second, with the flags of Node', [
      asItStarts.passes[1],
      asItStarts.passes[2],
    ]),
  ];
};
