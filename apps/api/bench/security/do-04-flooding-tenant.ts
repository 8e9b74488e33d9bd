import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { measureLoad } from '../load/measure-load';
import { signIn, startRealApi } from '../servers/real-api';
import { callOf, callUntil, fromAnywhere, type Outcome } from './caller';
import { percentile } from './percentile';
import type { Measured, Statement } from './statement';

const ROUNDS = 6;
const SECONDS = 6;
// While the load generator starts, it takes a processor: that is no part of the flood.
const SETTLING = 1000;
const CONNECTIONS = 50;
const PAUSE = 25;
const RATIO = 2;
const PATH = '/api/v1/admin/customers?limit=50';

/** From where the flood comes, and how many addresses that are. */
const FLOODS = { 'one address': 1, 'many addresses': 2000 };

interface Round {
  alone: Outcome[];
  flooded: Outcome[];
}

const p95Of = (outcomes: readonly Outcome[]): number =>
  percentile(
    outcomes.map(({ ms }) => ms),
    0.95,
  );

/** What a tenant's calls are like while `work` goes on. */
async function callsDuring(work: Promise<unknown>, one: () => Promise<Outcome>): Promise<Outcome[]> {
  let isOver = false;
  const over = work.finally(() => (isOver = true));
  const from = performance.now() + SETTLING;
  const outcomes = await callUntil(() => isOver, PAUSE, one);
  await over;
  return outcomes.filter(({ began }) => began > from);
}

/** All rounds together, which took turns: what slows the machine for a while slows both. */
function measuredOf(name: string, rounds: readonly Round[]): Measured {
  const alone = p95Of(rounds.flatMap((round) => round.alone));
  const flooded = p95Of(rounds.flatMap((round) => round.flooded));
  return {
    id: 'DO-04',
    what: `p95 of a tenant while another floods from ${name}, against alone, ${rounds.length} rounds in turn`,
    figure: `${(flooded / alone).toFixed(2)} (${flooded.toFixed(0)} and ${alone.toFixed(0)} ms)`,
    required: `< ${RATIO}`,
    met: flooded < RATIO * alone,
  };
}

/** DO-04: p95 of a tenant alone and while another one calls as fast as it can. */
export const floodingTenant: Statement = async ({ database, partners: [flooding, other] }) => {
  const api = await startRealApi(database);
  const agent = new Agent({ keepAlive: true });
  try {
    const headers = { other: await signIn(api, other), flood: await signIn(api, flooding) };
    const one = () => callOf(api.url + PATH, { headers: fromAnywhere(headers.other), agent });
    const flood = (addresses: number) => {
      const requests = Array.from({ length: addresses }, (_, index) => ({
        path: PATH,
        headers: { ...headers.flood, 'x-forwarded-for': `10.1.${index >> 8}.${index & 255}` },
      }));
      const target = { url: api.url, pid: api.pid, postgresPid: database.pid, requests };
      return measureLoad(target, { connections: CONNECTIONS, seconds: SECONDS });
    };
    const results: Measured[] = [];
    const seen: Outcome[] = await callsDuring(wait(SECONDS * 1000), one);
    for (const [name, addresses] of Object.entries(FLOODS)) {
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({
          alone: await callsDuring(wait(SECONDS * 1000), one),
          flooded: await callsDuring(flood(addresses), one),
        });
      results.push(measuredOf(name, rounds));
      seen.push(...rounds.flatMap(({ flooded }) => flooded));
    }
    const refused = seen.filter(({ status }) => status !== 200).length;
    const what = 'calls of that tenant that were not answered 200';
    return [
      ...results,
      { id: 'DO-04', what, figure: `${refused} of ${seen.length}`, required: '0', met: refused === 0 },
    ];
  } finally {
    agent.destroy();
    await api.stop();
  }
};
