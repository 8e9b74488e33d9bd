import { signIn, startRealApi } from '../servers/real-api';
import { callOf, fromAnywhere, recoveryOf } from './caller';
import { holdLock } from './held-lock';
import { inSeconds, type Statement } from './statement';

const AT_ONCE = 200;
const SLOWEST = 10_000;
const RECOVERY = 2000;

/** DO-01: 200 calls at once while somebody holds a lock on what they all need, and the first answer afterwards. */
export const lockedOut: Statement = async ({ database }) => {
  const api = await startRealApi(database);
  try {
    const headers = await signIn(api);
    const list = () => callOf(`${api.url}/api/v1/admin/customers`, { headers: fromAnywhere(headers) });
    const lock = await holdLock(database.superuserUrl);
    const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, list));
    await lock.release();
    const recovery = await recoveryOf(list);
    const slowest = Math.max(...outcomes.map(({ ms }) => ms));
    const told = outcomes.filter(({ status, headers: { 'retry-after': wait } }) => status === 503 && wait).length;
    return [
      {
        id: 'DO-01',
        what: `slowest of ${AT_ONCE} calls at once behind a lock`,
        figure: inSeconds(slowest),
        required: `≤ ${inSeconds(SLOWEST)}`,
        met: slowest <= SLOWEST,
      },
      {
        id: 'DO-01',
        what: 'answered 503 with Retry-After',
        figure: `${told} of ${AT_ONCE}`,
        required: 'all',
        met: told === AT_ONCE,
      },
      {
        id: 'DO-01',
        what: 'first answer after the lock is gone',
        figure: inSeconds(recovery),
        required: `< ${inSeconds(RECOVERY)}`,
        met: recovery < RECOVERY,
      },
    ];
  } finally {
    await api.stop();
  }
};
