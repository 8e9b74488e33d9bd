import { silent, slowBody, slowHeader, slowReader, type SlowClient } from '../../test/availability/slow-client';
import { signIn, startRealApi } from '../servers/real-api';
import { callOf, callUntil, fromAnywhere } from './caller';
import { percentile } from './percentile';
import type { Statement } from './statement';

const EACH = 50;
const FOR = 20_000;
const PAUSE = 40;
const P95 = 500;

/** Keeps so many slow clients there: whoever is sent away comes back. */
function keepComing(make: () => SlowClient): () => void {
  let isOver = false;
  const clients = new Set<SlowClient>();
  const come = () => {
    if (isOver) return;
    const client = make();
    clients.add(client);
    void client.ended.then(() => clients.delete(client)).then(come);
  };
  for (let index = 0; index < EACH; index += 1) come();
  return () => {
    isOver = true;
    for (const client of clients) client.leave();
  };
}

/** DO-03: what others see while 200 clients send headers and bodies byte by byte, read nothing, or say nothing. */
export const slowClients: Statement = async ({ database }) => {
  const api = await startRealApi(database);
  try {
    const headers = await signIn(api);
    const port = Number(new URL(api.url).port);
    const attack = [
      () => slowHeader(port),
      () => slowBody(port),
      () => slowReader(port, '/admin/'),
      () => silent(port),
    ].map(keepComing);
    const until = performance.now() + FOR;
    const outcomes = await callUntil(
      () => performance.now() > until,
      PAUSE,
      () => callOf(`${api.url}/api/v1/admin/customers`, { headers: fromAnywhere(headers) }),
    );
    for (const end of attack) end();
    const answered = outcomes.filter(({ status }) => status === 200).length;
    const p95 = percentile(
      outcomes.map(({ ms }) => ms),
      0.95,
    );
    return [
      {
        id: 'DO-03',
        what: `others answered during ${FOR / 1000} s with ${4 * EACH} slow clients`,
        figure: `${answered} of ${outcomes.length}`,
        required: 'all',
        met: answered === outcomes.length && answered > 0,
      },
      {
        id: 'DO-03',
        what: 'p95 of the others meanwhile',
        figure: `${p95.toFixed(0)} ms`,
        required: `≤ ${P95} ms`,
        met: p95 <= P95,
      },
    ];
  } finally {
    await api.stop();
  }
};
