import { Agent, request, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
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

it('DO-06 answers everything that began before SIGTERM, tells the balancer first, and ends by itself with 0', async () => {
  server = await startProcess(settings());
  await server.ready();
  cookie = '';
  const token = tokenIn((await until(() => sink.mails[0])).text);
  await call('POST', '/api/v1/admin/password', client(), { token, password: PHRASE });
  const signedIn = await call('POST', '/api/v1/admin/session', client(), { email: EMAIL, password: PHRASE });
  cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';

  const clients = Array.from({ length: 20 }, client);
  const list = (agent: Agent) => call('GET', '/api/v1/admin/customers', agent);
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
