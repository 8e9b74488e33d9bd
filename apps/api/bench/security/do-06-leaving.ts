import { Agent } from 'node:http';
import { signIn, startRealApi } from '../servers/real-api';
import { callOf, fromAnywhere, type Outcome } from './caller';
import { inSeconds, type Stage, type Statement } from './statement';

const CLIENTS = 20;
const ROUNDS = 5;
const BUSY_FOR = 1000;
const EXIT = 10_000;

/** Clients that call again and again on connections of their own until the server is gone; SIGTERM comes meanwhile. */
async function leave({
  database,
}: Stage): Promise<{ broken: number; answered: number; ms: number; code: number | null }> {
  const api = await startRealApi(database);
  const headers = await signIn(api);
  let isGone = false;
  const keepCalling = async (): Promise<Outcome[]> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const outcomes: Outcome[] = [];
    while (!isGone)
      outcomes.push(await callOf(`${api.url}/api/v1/admin/customers`, { headers: fromAnywhere(headers), agent }));
    agent.destroy();
    return outcomes;
  };
  const clients = Array.from({ length: CLIENTS }, keepCalling);
  await new Promise((resolve) => setTimeout(resolve, BUSY_FOR));
  const asked = performance.now();
  const code = await api.stop();
  const ms = performance.now() - asked;
  isGone = true;
  const before = (await Promise.all(clients)).flat().filter(({ began }) => began < asked);
  const answered = before.filter(({ status }) => status === 200).length;
  return { broken: before.length - answered, answered, ms, code };
}

/** DO-06: calls that were begun before SIGTERM and not answered, and the time until the process has ended. */
export const leaving: Statement = async (stage) => {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await leave(stage));
  const broken = rounds.reduce((sum, round) => sum + round.broken, 0);
  const answered = rounds.reduce((sum, round) => sum + round.answered, 0);
  const longest = Math.max(...rounds.map(({ ms }) => ms));
  const codes = [...new Set(rounds.map(({ code }) => code))];
  return [
    {
      id: 'DO-06',
      what: `calls of ${CLIENTS} clients begun before SIGTERM and not answered 200, ${ROUNDS} times`,
      figure: `${broken} of ${broken + answered}`,
      required: '0',
      met: broken === 0 && answered > 0,
    },
    {
      id: 'DO-06',
      what: 'from SIGTERM to the end of the process',
      figure: `${inSeconds(longest)}, exit ${codes.join(', ')}`,
      required: `≤ ${inSeconds(EXIT)}, exit 0`,
      met: longest <= EXIT && codes.every((code) => code === 0),
    },
  ];
};
