import { createServer, type Server, type Socket } from 'node:net';
import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';

const MAILS = 8;

let silent: Server;
const taken = new Set<Socket>();
let port: number;
let sink: SmtpSink | undefined;
let target: TestApp;
let given: Given;
let inspection: Inspection;
const unhandled: unknown[] = [];
const remember = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', remember);
  // Takes every connection and never says a word: worse than one that refuses.
  silent = createServer((socket) => {
    taken.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  port = typeof address === 'object' && address ? address.port : 0;
  target = await createTestApp({ jobs: true, environment: { smtpUrl: `smtp://127.0.0.1:${port}` } });
  inspection = await inspectDatabase(target.database);
  given = new Given(target);
});
afterAll(async () => {
  for (const socket of taken) socket.destroy();
  silent.close();
  await inspection.close();
  await target.close();
  await sink?.close();
  process.off('unhandledRejection', remember);
});

it('DO-07 serves as ever while the mail server says nothing and then is gone, and sends all when it is back', async () => {
  const { admin } = await given.partner();
  const emails = Array.from({ length: MAILS }, () => `${given.unique('patient')}@mail.example`);
  for (const email of emails) expect((await given.createCustomer(admin, { email })).status).toBe(201);
  await until(() => taken.size > 0);
  expect((await admin.call(customerRoutes.list, { query: {} })).status).toBe(200);
  expect((await target.app.inject({ url: '/readyz' })).statusCode).toBe(200);

  const gone = new Promise<void>((resolve) => silent.close(() => resolve()));
  for (const socket of taken) socket.destroy();
  await gone;
  const waiting = `select from outbound_emails where to_email = any ($1) and reason = 'unreachable'`;
  await until(async () => (await inspection.rows(waiting, [emails])).length > 0);
  expect((await given.createCustomer(admin)).status).toBe(201);

  sink = await startSmtpSink(port);
  const arrived = () => sink?.mails.flatMap(({ to }) => to?.map(({ address }) => address) ?? []) ?? [];
  await until(() => emails.every((email) => arrived().includes(email)));
  expect(arrived().filter((email) => emails.includes(email ?? ''))).toHaveLength(MAILS);
  expect(unhandled).toEqual([]);
});
