import { medianOf } from '../load/median';
import { startRealApi } from '../servers/real-api';
import { callOf, fromAnywhere } from './caller';
import { addresses, seedDoorPeople } from './door-people';
import { mannWhitney } from './mann-whitney';
import type { Measured, Statement } from './statement';

const OF_EACH = 500;
const WARM_UP = 20;
const CLOSEST = 5;
const LIKELY = 0.01;

const HEADERS = { 'x-tenantry-app': 'admin', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

interface Door {
  what: string;
  path: string;
  body: (email: string) => object;
  status: number;
}

const DOORS: Door[] = [
  { what: 'sign-in', path: 'session', body: (email) => ({ email, password: 'not the password' }), status: 401 },
  { what: 'forgotten password', path: 'password/forgotten', body: (email) => ({ email }), status: 202 },
];

function compared(what: string, known: number[], unknown: number[]): Measured[] {
  const apart = Math.abs(medianOf(known) - medianOf(unknown));
  const likely = mannWhitney(known, unknown);
  return [
    {
      id: 'AU-04',
      what: `${what}: difference of medians of ${OF_EACH} known and ${OF_EACH} unknown addresses`,
      figure: `${apart.toFixed(2)} ms of ${medianOf(known).toFixed(1)} ms`,
      required: `< ${CLOSEST} ms`,
      met: apart < CLOSEST,
    },
    {
      id: 'AU-04',
      what: `${what}: Mann-Whitney p`,
      figure: likely.toFixed(3),
      required: `> ${LIKELY}`,
      met: likely > LIKELY,
    },
  ];
}

/** AU-04: whether time tells who has an account; known and unknown addresses take turns. */
export const sameTime: Statement = async ({ database, seed }) => {
  const [people, strangers] = [addresses(OF_EACH, 'known'), addresses(OF_EACH, 'other')];
  await seedDoorPeople(database.superuserUrl, seed.small.id, people);
  const api = await startRealApi(database);
  const ask = async ({ path, body, status }: Door, email: string): Promise<number> => {
    const sent = { method: 'POST' as const, headers: fromAnywhere(HEADERS), body: JSON.stringify(body(email)) };
    const outcome = await callOf(`${api.url}/api/v1/admin/${path}`, sent);
    if (outcome.status !== status) throw new Error(`${path} answered ${outcome.status} to ${email}`);
    return outcome.ms;
  };
  try {
    const results: Measured[] = [];
    for (const door of DOORS) {
      for (const email of addresses(WARM_UP, 'early')) await ask(door, email);
      const [known, unknown]: [number[], number[]] = [[], []];
      for (let n = 0; n < OF_EACH; n += 1) {
        // Who comes first changes as well: the second call finds a warmer server.
        const turns: [number[], string | undefined][] = [
          [known, people[n]],
          [unknown, strangers[n]],
        ];
        for (const [times, email] of n % 2 ? turns : turns.toReversed()) times.push(await ask(door, email ?? ''));
      }
      results.push(...compared(door.what, known, unknown));
    }
    return results;
  } finally {
    await api.stop();
  }
};
