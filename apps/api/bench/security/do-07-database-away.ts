import { startDatabaseProxy } from '../../test/support/database-proxy';
import { signIn, startRealApi } from '../servers/real-api';
import { callOf, callUntil, fromAnywhere, recoveryOf, type Outcome } from './caller';
import { inSeconds, type Statement } from './statement';

const ROUNDS = 5;
const AWAY = 3000;
const RECOVERY = 5000;
const SLOWEST = 10_000;

/** DO-07: the database goes away under load and comes back; what is answered meanwhile, and the first good answer after. */
export const databaseAway: Statement = async ({ database }) => {
  const proxy = await startDatabaseProxy(database.appUrl);
  const api = await startRealApi(database, {
    DATABASE_URL: proxy.through(database.appUrl),
    DATABASE_WORKER_URL: proxy.through(database.workerUrl),
  });
  try {
    const headers = await signIn(api);
    const list = () => callOf(`${api.url}/api/v1/admin/customers`, { headers: fromAnywhere(headers) });
    const meanwhile: Outcome[] = [];
    const recoveries: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(Array.from({ length: 20 }, list));
      await proxy.cut();
      const until = performance.now() + AWAY;
      meanwhile.push(...(await callUntil(() => performance.now() > until, 50, list)));
      await proxy.mend();
      const back = performance.now();
      recoveries.push(await recoveryOf(list, back));
      recoveries.push(await recoveryOf(() => callOf(`${api.url}/readyz`), back));
    }
    proxy.freeze();
    const silent = await Promise.all(Array.from({ length: 50 }, list));
    proxy.thaw();
    const slowest = Math.max(...silent.map(({ ms }) => ms));
    const told = meanwhile.filter(({ status, headers: { 'retry-after': wait } }) => status === 503 && wait).length;
    const longest = Math.max(...recoveries);
    return [
      {
        id: 'DO-07',
        what: `answered 503 with Retry-After while the database is away, ${ROUNDS} times ${inSeconds(AWAY)}`,
        figure: `${told} of ${meanwhile.length}`,
        required: 'all',
        met: told === meanwhile.length && told > 0,
      },
      {
        id: 'DO-07',
        what: 'first good answer after the database is back',
        figure: inSeconds(longest),
        required: `≤ ${inSeconds(RECOVERY)}`,
        met: longest <= RECOVERY,
      },
      {
        id: 'DO-07',
        what: `slowest of ${silent.length} calls while the database takes connections and says nothing`,
        figure: inSeconds(slowest),
        required: `≤ ${inSeconds(SLOWEST)}`,
        met: slowest <= SLOWEST,
      },
    ];
  } finally {
    await api.stop();
    await proxy.close();
  }
};
