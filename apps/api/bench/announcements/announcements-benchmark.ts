import { Agent } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { log, type BenchOptions } from '../command-line';
import { writeMeasurements, tableOf } from '../report/measurement-file';
import { callOf, callUntil, fromAnywhere, type Outcome } from '../security/caller';
import { percentile } from '../security/percentile';
import { openBenchDatabase } from '../servers/bench-database';
import { signIn, startRealApi } from '../servers/real-api';
import { seedDatabase } from '../seed/seed-database';
import { announceTo } from './announcing-database';
import { sendBare } from './bare-sender';
import { startForgetfulServer } from './forgetful-server';

const READERS = 10_000;
// The pace shows in a part of them; the rest is withdrawn.
const SENT = 1500;
const ENQUEUE_WITHIN = 2000;
const SLOWER = 2;
const PAUSE = 25;
const PATH = '/api/v1/admin/customers?limit=50';

const p99Of = (outcomes: readonly Outcome[]): number =>
  percentile(
    outcomes.map(({ ms }) => ms),
    0.99,
  );

/** What it takes to announce something to ten thousand addresses, and what the list feels of it. */
export async function announcementsBenchmark(options: BenchOptions): Promise<void> {
  const database = await openBenchDatabase();
  const server = await startForgetfulServer();
  try {
    await seedDatabase(database.superuserUrl, options.customers);
    const api = await startRealApi(database, { SMTP_URL: server.url });
    try {
      const headers = await signIn(api);
      const agent = new Agent({ keepAlive: true });
      const list = () => callOf(`${api.url}${PATH}`, { headers: fromAnywhere(headers), agent });
      const rounds = [];
      for (let round = 0; round < options.rounds; round += 1) {
        const bareFrom = performance.now();
        await sendBare(server.url, SENT);
        const bare = SENT / ((performance.now() - bareFrom) / 1000);
        const aloneUntil = performance.now() + options.seconds * 1000;
        const alone = await callUntil(() => performance.now() > aloneUntil, PAUSE, list);
        const announcement = await announceTo(database.superuserUrl, READERS, round);
        const enqueued = await announcement.started();
        const from = performance.now();
        let isOver = false;
        const over = announcement.reached(SENT).then(() => (isOver = true));
        const during = await callUntil(() => isOver, PAUSE, list);
        await over;
        const sent = SENT / ((performance.now() - from) / 1000);
        await announcement.withdraw();
        log(`enqueued in ${enqueued.toFixed(0)} ms, ${sent.toFixed(0)} mails/s, bare ${bare.toFixed(0)} mails/s`);
        rounds.push({ bare, sent, enqueued, alone, during });
        await wait(1000);
      }
      const alone = p99Of(rounds.flatMap((one) => one.alone));
      const during = p99Of(rounds.flatMap((one) => one.during));
      const spread = (values: readonly number[], digits = 0) =>
        `${percentile(values, 0.5).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
      const busy = (loadavg()[0] ?? 0).toFixed(0);
      const enqueued = rounds.map((one) => one.enqueued);
      const sections = [
        `${READERS} addresses, ${options.rounds} rounds; the reference sends ${SENT} mails of the same size to the same mail server, over two connections of a bare client, with no database. Others used the machine, too: its load was ${busy} on ${availableParallelism()} cores.`,
        tableOf({
          head: ['what', 'figure', 'required'],
          rows: [
            ['ms until all mails are queued', spread(enqueued), `< ${ENQUEUE_WITHIN}`],
            ['mails/s', spread(rounds.map((one) => one.sent)), '-'],
            ['mails/s of the reference', spread(rounds.map((one) => one.bare)), '-'],
            [
              'ratio to the reference',
              spread(
                rounds.map(({ sent, bare }) => sent / bare),
                2,
              ),
              '-',
            ],
            ['p99 of the customer list, ms, alone', alone.toFixed(0), '-'],
            ['p99 while it is sent, against alone', (during / alone).toFixed(2), `≤ ${SLOWER}`],
          ],
        }),
      ];
      log(`\n${sections.join('\n\n')}`);
      const command = `pnpm bench announcements --customers ${options.customers} --rounds ${options.rounds}`;
      writeMeasurements('announcements', { title: 'Announcements', command, sections }, options);
      agent.destroy();
    } finally {
      await api.stop();
    }
  } finally {
    await server.close();
    await database.remove();
  }
}
