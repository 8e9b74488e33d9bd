import type { PasskeyRequest } from '@tenantry/contracts';
import { Agent, request, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { userHandleOf } from '../../src/modules/second-factors/passkey-options';
import { SoftwareAuthenticator } from '../support/passkeys/software-authenticator';
import { tokenIn } from '../support/customer-mails';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { startProcess, type ServerProcess } from '../support/server-process';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

const EMAIL = 'root@partners.example';
const PHRASE = 'a long phrase of the leaving test';

let database: TestDatabase;
let inspection: Inspection;
let sink: SmtpSink;
let server: ServerProcess;
let cookie: string;
const agents: Agent[] = [];

const settings = () => ({
  TENANTRY_MODE: 'production',
  BASE_URL: 'http://localhost:3999',
  DATABASE_URL: database.appUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  SMTP_URL: sink.url,
  MAIL_FROM: 'no-reply@partners.example',
  TENANTRY_SECRET: '9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa',
  LOG_LEVEL: 'fatal',
});

interface Reply {
  status: number;
  text: string;
  headers: IncomingMessage['headers'];
}

/** A call of a client that keeps its connection, as a browser does; `agent` is its connection. */
const call = (method: string, path: string, agent: Agent, body?: object) =>
  new Promise<Reply>((resolve, reject) => {
    const headers = {
      'x-tenantry-app': 'admin',
      'sec-fetch-site': 'same-origin',
      ...(cookie && { cookie }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const sent = request(`${server.url}${path}`, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });

const authenticator = new SoftwareAuthenticator('http://localhost:3999');

const client = (): Agent => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return agent;
};

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  sink = await startSmtpSink();
  const bootstrap = await startProcess(settings(), 'bootstrap.js', EMAIL, 'Ada', 'Riva');
  await bootstrap.ended;
});
afterEach(() => {
  server.child.kill('SIGKILL');
  for (const agent of agents) agent.destroy();
});
afterAll(async () => {
  await inspection.close();
  await sink.close();
  await database.drop();
});

const waiting = async () =>
  (
    await inspection.rows(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
  ).length > 0;

/** A server with somebody signed in; the password is chosen with the first mail, once for the whole file. */
async function startSignedIn(): Promise<void> {
  server = await startProcess(settings());
  await server.ready();
  cookie = '';
  const [first] = await until(() => sink.mails.length > 0 && sink.mails);
  await call('POST', '/api/v1/admin/password', client(), { token: tokenIn(first?.text), password: PHRASE });
  await signInByPasskey();
  // Each browser is new to the person: what tells them so is none of the mails that the tests hold.
  await until(async () => (await queue('id')).length === 0);
}

/** Staff need a second factor: a passkey is both in one, and can be used again by the next server. */
async function signInByPasskey(): Promise<void> {
  const [person] = await inspection.rows('select id from identity.users where email = $1', [EMAIL]);
  const userId = String(person?.['id']);
  if (authenticator.credentials.length === 0) {
    const { id, publicKey } = authenticator.newCredential(userHandleOf(userId));
    await inspection.rows(
      `insert into identity.passkeys (id, user_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
       values (gen_random_uuid(), $1, $2, $3, 0, '{}', false, 'Prova', now())`,
      [userId, id, publicKey],
    );
  }
  const asked = await call('POST', '/api/v1/admin/session/passkey-options', client());
  cookie = asked.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const response = authenticator.answer(JSON.parse(asked.text) as PasskeyRequest);
  const signedIn = await call('POST', '/api/v1/admin/session/passkey', client(), { response });
  cookie = signedIn.headers['set-cookie']?.find((one) => one.startsWith('tenantry-admin='))?.split(';')[0] ?? '';
}
const list = (agent: Agent) => call('GET', '/api/v1/admin/customers', agent);
const queue = (columns: string) => inspection.rows(`select ${columns} from graphile_worker._private_jobs`);
const mailsWith = (status: string) => inspection.rows('select from outbound_emails where status = $1', [status]);

it('DO-06 answers everything that began before SIGTERM, tells the balancer first, and ends by itself with 0', async () => {
  await startSignedIn();

  const clients = Array.from({ length: 20 }, client);
  for (const { status } of await Promise.all(clients.map(list))) expect(status).toBe(200);
  // Their next calls wait for a table, so that they are under way when the signal comes.
  await inspection.rows('begin');
  await inspection.rows('lock table tenants in access exclusive mode');
  const running = clients.map(list);
  await until(() => waiting());
  const watcher = client();
  expect((await call('GET', '/readyz', watcher)).status).toBe(200);
  server.child.kill('SIGTERM');
  await until(async () => (await call('GET', '/readyz', watcher)).status === 503);
  await inspection.rows('rollback');

  const answers = await Promise.all(running);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const { text } of answers) expect(JSON.parse(text)).toHaveProperty('items');
  expect(await server.ended).toBe(0);
  expect(
    await inspection.rows(
      `select from pg_stat_activity where datname = current_database() and application_name like 'tenantry-%'`,
    ),
  ).toEqual([]);
});

it('DO-06 resets no call that clients on kept connections began before SIGTERM, and tells them to leave', async () => {
  await startSignedIn();
  const calls: { began: number; outcome: string; connection: string | undefined }[] = [];
  const keepCalling = async (agent: Agent) => {
    for (;;) {
      const began = performance.now();
      try {
        const { status, headers } = await list(agent);
        calls.push({ began, outcome: String(status), connection: headers.connection });
      } catch (error) {
        const { code = 'unknown' } = error as { code?: string };
        calls.push({ began, outcome: code, connection: undefined });
        if (code === 'ECONNREFUSED') return;
      }
    }
  };
  const clients = Promise.all(Array.from({ length: 20 }, () => keepCalling(client())));
  await until(() => calls.length > 100);
  const asked = performance.now();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  await clients;

  const outcomes = (some: typeof calls) => [...new Set(some.map(({ outcome }) => outcome))];
  expect(outcomes(calls.filter(({ began }) => began < asked))).toEqual(['200']);
  const later = calls.filter(({ began, outcome }) => began >= asked && /^\d+$/.test(outcome));
  expect(outcomes(later).filter((status) => status !== '200' && status !== '503')).toEqual([]);
  expect(calls.filter(({ connection }) => connection === 'close').length).toBeGreaterThan(0);
});

it('DO-06 lets a mail that is under way arrive, and records it, before it ends', async () => {
  await startSignedIn();
  const hold = sink.hold();
  const before = sink.mails.length;
  await call('POST', '/api/v1/admin/password/forgotten', client(), { email: EMAIL });
  await until(() => hold.waiting() === 1);
  server.child.kill('SIGTERM');
  await until(async () => (await list(client()).catch(() => undefined)) === undefined);
  hold.release();
  expect(await server.ended).toBe(0);
  expect(sink.mails).toHaveLength(before + 1);
  expect(await mailsWith('sending')).toEqual([]);
  expect(await queue('id')).toEqual([]);
});

it('DO-06 gives back a job that does not end in time, and the next start ends it', async () => {
  await startSignedIn();
  const hold = sink.hold();
  const before = sink.mails.length;
  await call('POST', '/api/v1/admin/password/forgotten', client(), { email: EMAIL });
  await until(() => hold.waiting() === 1);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(await queue('locked_by, attempts')).toEqual([{ locked_by: null, attempts: 1 }]);

  hold.release();
  server = await startProcess(settings());
  await until(async () => (await queue('id')).length === 0);
  // Taken twice at the most, by a server that hears of it twice: the same mail with the same Message-ID.
  expect(new Set(sink.mails.slice(before).map(({ messageId }) => messageId)).size).toBe(1);
  expect(await mailsWith('sending')).toEqual([]);
});
