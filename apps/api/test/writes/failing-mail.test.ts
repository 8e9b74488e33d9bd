import { mailRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { SendMailJob } from '../../src/modules/mail-log';
import { runInContext } from '../../src/platform/http/request-context';
import { Given } from '../factories/given';
import { tokenIn } from '../support/customer-mails';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { createTestApp, type TestApp } from '../support/test-app';
import { contentOf } from './database-content';
import { failAt } from './failing-statement';

let sink: SmtpSink;
let target: TestApp;
let given: Given;
let database: Inspection;

// Without a worker: each attempt is made by the test.
beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ environment: { smtpUrl: sink.url } });
  given = new Given(target);
  database = await inspectDatabase(target.database);
});
afterEach(() => failAt(0));
afterAll(async () => {
  await database.close();
  await target.close();
  await sink.close();
});

it('CC-07 claims a mail wholly or not at all, and records once that it went, whichever statement fails', async () => {
  const { admin } = await given.partner();
  const { body: customer } = await given.createCustomer(admin);
  const list = async () => (await admin.call(mailRoutes.list, { params: { id: customer.id } })).body.items;
  const [mail] = await list();
  const job = target.app.get(SendMailJob);
  const attempt = () =>
    runInContext({ requestId: 'job:mail', ip: null }, () => job.run({ tenantId: customer.id, mailId: mail?.id }));

  const outcomes: string[] = [];
  let failing = 0;
  while (outcomes.at(-1) !== 'sent') {
    // An attempt after one that was not recorded has fewer statements than the first one had: count them anew.
    failing =
      outcomes.filter((outcome) => outcome === 'sending').length === 1 && outcomes.at(-1) === 'sending'
        ? 1
        : failing + 1;
    const before = await contentOf(database);
    failAt(failing);
    const ended = await attempt().then(
      () => true,
      () => false,
    );
    failAt(0);
    const isUntouched = JSON.stringify(await contentOf(database)) === JSON.stringify(before);
    const [{ status } = { status: 'gone' }] = await list();
    outcomes.push(isUntouched ? 'untouched' : status);
    expect([failing, ended]).toEqual([failing, status === 'sent']);
  }
  // While it is claimed, or between the mail server's word and ours: then that mail goes again, the same one.
  const first = outcomes.indexOf('sending');
  const [claiming, claimingAgain] = [first, outcomes.indexOf('sending', first + 1) - first - 1];
  const recording = outcomes.filter((outcome) => outcome === 'sending').length - 1;
  const times = (count: number, outcome: string) => Array.from({ length: count }, () => outcome);
  expect(outcomes).toEqual([
    ...times(claiming, 'untouched'),
    'sending',
    ...times(claimingAgain, 'untouched'),
    ...times(recording, 'sending'),
    'sent',
  ]);
  expect([claiming > 2, claimingAgain > 2, recording > 1, sink.mails.length]).toEqual([
    true,
    true,
    true,
    recording + 2,
  ]);
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(1);
  expect(new Set(sink.mails.map(({ text }) => tokenIn(text))).size).toBe(1);
  const sent = await database.rows(`select from audit_events where action = 'mail.sent' and object_id = $1`, [
    mail?.id,
  ]);
  expect(sent).toHaveLength(1);
});
