import { mailRoutes } from '@tenantry/contracts/admin';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inDays, tokenIn } from '../../../test/support/customer-mails';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../../../test/support/smtp-sink';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';
import { until } from '../../../test/support/until';
import { JobRunner } from '../../platform/jobs/job-runner';
import { SendMailJob } from './send-mail.job';

let sink: SmtpSink;
let target: TestApp;
let given: Given;
let database: Inspection;
let partner: Awaited<ReturnType<Given['partner']>>;

// Without a worker: each attempt is made by the test.
beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ environment: { smtpUrl: sink.url } });
  given = new Given(target);
  database = await inspectDatabase(target.database);
  partner = await given.partner();
});
afterAll(async () => {
  await database.close();
  await target.close();
  await sink.close();
});

const arrived = (email: string) => sink.mails.filter(({ to }) => to?.[0]?.address === email);
const waiting = async (accountMail: object = { when: 'now' }) => {
  const email = `${given.unique('again')}@mail.example`;
  const { body } = await given.createCustomer(partner.admin, { email, accountMail });
  const newest = async () => {
    const [mail] = (await partner.admin.call(mailRoutes.list, { params: { id: body.id } })).body.items;
    if (!mail) throw new Error('no mail');
    return mail;
  };
  const { id } = await newest();
  return { email, id, newest, attempt: () => target.app.get(SendMailJob).run({ tenantId: body.id, mailId: id }) };
};
const setPassword = (token: string) =>
  new TestClient(target, 'customer').call(sessionRoutes.setPassword, { body: { token, password: PASSWORD } });

it('JB-02 repeats a mail whose answer was lost with the same Message-ID and the same link', async () => {
  const { email, attempt, newest } = await waiting();
  sink.takeAndSayLater(1);
  await expect(attempt()).rejects.toThrow('refused');
  expect(await newest()).toMatchObject({ status: 'queued', reason: 'unreachable', attempts: 1 });
  await attempt();
  await attempt();
  const copies = arrived(email);
  expect([copies.length, new Set(copies.map(({ messageId }) => messageId)).size]).toEqual([2, 1]);
  expect(new Set(copies.map(({ text }) => tokenIn(text))).size).toBe(1);
  expect(await newest()).toMatchObject({ status: 'sent', reason: null, attempts: 2 });
  expect((await setPassword(tokenIn(copies[0]?.text))).status).toBe(200);
});

it('S001-19 lets the link live for seven days from the attempt that delivered it', async () => {
  const { email, attempt } = await waiting();
  sink.refuseWith(451);
  await expect(attempt()).rejects.toThrow('refused');
  sink.refuseWith(undefined);
  target.clock.moveBy(8 * 864e5);
  await attempt();
  const token = tokenIn(arrived(email)[0]?.text);
  target.clock.moveBy(7 * 864e5 - 60_000);
  expect((await setPassword(token)).status).toBe(200);
  target.clock.reset();
});

it('S001-40 sends no second link to a person who used the first one before the repeat', async () => {
  const { email, attempt } = await waiting();
  sink.takeAndSayLater(1);
  await expect(attempt()).rejects.toThrow('refused');
  expect((await setPassword(tokenIn(arrived(email)[0]?.text))).status).toBe(200);
  await attempt();
  expect(tokenIn(arrived(email)[1]?.text)).toBe('');
});

it('JB-03 keeps a mail that was refused for good, without its link, and sends it with a new one when asked', async () => {
  const { email, attempt, newest, id } = await waiting();
  sink.refuseWith(550);
  await attempt();
  const failed = await newest();
  expect(failed).toMatchObject({ status: 'failed', reason: 'refused' });
  expect(await database.rows('select sealed_token from outbound_emails where id = $1', [id])).toEqual([
    { sealed_token: null },
  ]);
  sink.refuseWith(undefined);
  const again = await partner.admin.call(mailRoutes.sendNow, { params: { id: failed.id }, version: failed.version });
  expect(again.body).toMatchObject({ status: 'queued', attempts: 0, reason: null });
  await attempt();
  expect((await setPassword(tokenIn(arrived(email)[0]?.text))).status).toBe(200);
});

it('JB-03 says after twelve attempts that the mail could not be delivered', async () => {
  const { attempt, newest, email } = await waiting();
  sink.refuseWith(451);
  for (let tries = 1; tries < 12; tries += 1) await expect(attempt()).rejects.toThrow('refused');
  await attempt();
  sink.refuseWith(undefined);
  await attempt();
  expect(await newest()).toMatchObject({ status: 'failed', reason: 'unreachable', attempts: 12 });
  expect(arrived(email)).toHaveLength(0);
});

it('JB-05 sends once at its instant although the server was restarted across it', async () => {
  const { email, newest, id } = await waiting({ when: 'date', date: inDays(5) });
  const at = new Date((await newest()).sendAt);
  // The queue counts in real time: the job comes due when the test says so.
  const comeDue = () =>
    database.rows(`update graphile_worker._private_jobs set run_at = now() where payload->>'mailId' = $1`, [id]);
  for (const [offset, copies] of [
    [-60_000, 0],
    [1000, 1],
    [60_000, 1],
  ] as const) {
    const next = await createTestApp({ database: target.database, environment: { smtpUrl: sink.url } });
    next.clock.moveTo(new Date(at.getTime() + offset));
    await comeDue();
    await next.app.get(JobRunner).start();
    await until(async () => {
      const due = await database.rows(
        `select from graphile_worker._private_jobs where payload->>'mailId' = $1 and run_at <= now()`,
        [id],
      );
      return due.length === 0;
    });
    await next.close();
    expect([offset, arrived(email).length]).toEqual([offset, copies]);
  }
  expect((await newest()).status).toBe('sent');
});
