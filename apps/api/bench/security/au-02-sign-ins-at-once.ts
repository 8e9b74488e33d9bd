import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apiRoot } from '../../src/platform/config/api-root';
import { BENCH_PASSWORD } from '../seed/seed-plan';
import { startRealApi } from '../servers/real-api';
import { callOf, fromAnywhere, type Outcome } from './caller';
import { addresses, seedDoorPeople } from './door-people';
import { residentMemory } from './resident-memory';
import { inSeconds, type Statement } from './statement';

const AT_ONCE = 200;
const DELAY = 100;
const MEGABYTES = 400;
const LOOK_EVERY = 20;

const HEADERS = { 'x-tenantry-app': 'admin', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

/** The answers, and the most memory that was in use meanwhile. */
async function watched(pid: number, work: Promise<Outcome[]>): Promise<{ outcomes: Outcome[]; peak: number }> {
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, residentMemory(pid))), LOOK_EVERY);
  try {
    return { outcomes: await work, peak };
  } finally {
    clearInterval(look);
  }
}

/** AU-02: 200 people sign in at once; hashing must neither hold up the loop nor fill the memory. */
export const signInsAtOnce: Statement = async ({ database, seed }) => {
  const people = addresses(AT_ONCE + 1, 'at-once');
  await seedDoorPeople(database.superuserUrl, seed.small.id, people);
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-bench-'));
  const report = join(folder, 'event-loop.json');
  const probe = pathToFileURL(join(apiRoot(), 'bench', 'security', 'event-loop-probe.mjs')).href;
  const api = await startRealApi(database, { NODE_OPTIONS: `--import=${probe}`, EVENT_LOOP_REPORT: report });
  try {
    const signIn = (email: string) =>
      callOf(`${api.url}/api/v1/admin/session`, {
        method: 'POST',
        headers: fromAnywhere(HEADERS),
        body: JSON.stringify({ email, password: BENCH_PASSWORD }),
      });
    await signIn(people[AT_ONCE] ?? '');
    process.kill(api.pid, 'SIGUSR2');
    const { outcomes, peak } = await watched(api.pid, Promise.all(people.slice(0, AT_ONCE).map(signIn)));
    await api.stop();
    const { p99 } = JSON.parse(readFileSync(report, 'utf8')) as { p99: number };
    const signedIn = outcomes.filter(({ status }) => status === 200).length;
    const slowest = Math.max(...outcomes.map(({ ms }) => ms));
    const what = `${AT_ONCE} sign-ins at once`;
    return [
      {
        id: 'AU-02',
        what: `${what}: signed in`,
        figure: `${signedIn}, slowest ${inSeconds(slowest)}`,
        required: 'all',
        met: signedIn === AT_ONCE,
      },
      {
        id: 'AU-02',
        what: `${what}: event-loop delay p99`,
        figure: `${p99.toFixed(1)} ms`,
        required: `< ${DELAY} ms`,
        met: p99 < DELAY,
      },
      {
        id: 'AU-02',
        what: `${what}: most memory in use`,
        figure: `${peak.toFixed(0)} MB`,
        required: `< ${MEGABYTES} MB`,
        met: peak < MEGABYTES,
      },
    ];
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
