import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../src/platform/access/actor';
import { JobRunner } from '../../src/platform/jobs/job-runner';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';

// More of each than the runner has places for.
const OF_EACH = 6;
const MEGABYTE = 'x'.repeat(1_048_576);

let sink: SmtpSink;
let target: TestApp;
let database: Inspection;

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ environment: { smtpUrl: sink.url } });
  database = await inspectDatabase(target.database);
});
afterAll(async () => {
  await database.close();
  await target.close();
  await sink.close();
});

it('JB-03 sends the mails behind jobs that throw, never end or are huge, and gives these up after their attempts', async () => {
  const runner = target.app.get(JobRunner);
  const begun: Record<string, number> = { throwing: 0, endless: 0, huge: 0 };
  const throwing = async () => {
    throw new Error('no good');
  };
  for (const [name, run, within] of [
    ['throwing', throwing, 60_000],
    ['endless', () => new Promise<void>(() => undefined), 200],
    ['huge', throwing, 60_000],
  ] as const)
    runner.register({
      name,
      within,
      run: (payload) => {
        begun[name] = (begun[name] ?? 0) + 1;
        expect(payload['bulk']).toBe(name === 'huge' ? MEGABYTE : '');
        return run();
      },
    });
  await target.uow.run(systemActor('test'), async (tx) => {
    for (const task of Object.keys(begun))
      for (let place = 0; place < OF_EACH; place += 1)
        await tx.enqueue(task, { place, bulk: task === 'huge' ? MEGABYTE : '' }, { maxAttempts: 1 });
  });
  const given = new Given(target);
  const { admin } = await given.partner();
  const emails = Array.from({ length: 5 }, () => `${given.unique('behind')}@mail.example`);
  for (const email of emails) expect((await given.createCustomer(admin, { email })).status).toBe(201);

  await runner.start();
  const arrived = () => new Set(sink.mails.map(({ to }) => to?.[0]?.address));
  await until(() => emails.every((email) => arrived().has(email)));
  await until(async () => Object.values(begun).every((times) => times === OF_EACH));
  // Each was tried as often as it may be, and stays for whoever looks after the platform.
  const givenUp = `select task_identifier as task, count(*)::int as jobs from graphile_worker.jobs
    where attempts = max_attempts and last_error is not null group by 1 order by 1`;
  await until(async () => {
    const rows = await database.rows(givenUp);
    return rows.filter(({ jobs }) => jobs === OF_EACH).length === 3;
  });
});
