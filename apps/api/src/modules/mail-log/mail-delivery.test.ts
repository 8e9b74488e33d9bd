import { mailRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { startSmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp } from '../../../test/support/test-app';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { until } from '../../../test/support/until';

let database: TestDatabase;
let inspection: Inspection;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
});
afterAll(async () => {
  await inspection.close();
  await database.drop();
});

const start = (smtpUrl: string, jobs: boolean) => createTestApp({ database, jobs, environment: { smtpUrl } });
const stateOf = async (email: string) =>
  (await inspection.rows('select status, reason, attempts from outbound_emails where to_email = $1', [email]))[0];

// Jobs that wait for a later day stay.
const due = async () =>
  Number(
    (await inspection.rows('select count(*) as n from graphile_worker._private_jobs where run_at <= now()'))[0]?.['n'],
  );

it('S001-17 sends a mail once although the server was restarted before and after it went', async () => {
  const sink = await startSmtpSink();
  const email = 'once@restart.example';
  const first = await start(sink.url, false);
  const given = new Given(first);
  await given.createCustomer((await given.partner()).admin, { email });
  await first.close();
  expect(sink.mails).toHaveLength(0);

  const second = await start(sink.url, true);
  await until(async () => (await stateOf(email))?.['status'] === 'sent');
  await second.close();
  const third = await start(sink.url, true);
  await until(async () => (await due()) === 0);
  await third.close();
  expect(sink.mails.filter(({ to }) => to?.[0]?.address === email)).toHaveLength(1);
  await sink.close();
});

it('JB-01 creates the customer while the mail server is away; the mail waits with its reason and goes when it is back', async () => {
  const away = await startSmtpSink();
  const { port } = away;
  await away.close();
  const email = 'later@outage.example';
  const target = await start(`smtp://127.0.0.1:${port}`, true);
  const given = new Given(target);
  const partner = await given.partner();
  const created = await given.createCustomer(partner.admin, { email });
  expect(created.status).toBe(201);
  await until(
    async () => ((await stateOf(email))?.['attempts'] as number) > 0 && (await stateOf(email))?.['status'] === 'queued',
  );
  const shown = await partner.admin.call(mailRoutes.list, { params: { id: created.body.id } });
  expect(shown.body.items[0]).toMatchObject({ status: 'queued', reason: 'unreachable' });

  const back = await startSmtpSink(port);
  // The queue waits longer after each failure; the test only takes that waiting away.
  await inspection.rows('update graphile_worker._private_jobs set run_at = now()');
  await until(async () => (await stateOf(email))?.['status'] === 'sent');
  expect(back.mails.filter(({ to }) => to?.[0]?.address === email)).toHaveLength(1);
  await target.close();
  await back.close();
});

it('JB-03 gives up at once when the mail server refuses for good, and says so', async () => {
  const sink = await startSmtpSink();
  sink.refuseWith(550);
  const email = 'nobody@refused.example';
  const target = await start(sink.url, true);
  const given = new Given(target);
  await given.createCustomer((await given.partner()).admin, { email });
  await until(async () => (await stateOf(email))?.['status'] === 'failed');
  expect(await stateOf(email)).toMatchObject({ reason: 'refused', attempts: 1 });
  await target.close();
  await sink.close();
});

it('JB-01 leaves neither mail nor job behind when creating a customer fails', async () => {
  const sink = await startSmtpSink();
  const target = await start(sink.url, false);
  const given = new Given(target);
  const partner = await given.partner();
  const before = await inspection.everything();
  const unknown = '00000000-0000-4000-8000-00000000dead';
  const failed = await given.createCustomer(partner.admin, {
    plans: [{ planId: unknown, units: 5, startDate: new Date().toISOString().slice(0, 10) }],
  });
  expect(failed.status).toBe(422);
  expect(await inspection.everything()).toEqual(before);
  await target.close();
  await sink.close();
});
