import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { startProcess } from '../support/server-process';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

let database: TestDatabase;
let sink: SmtpSink;

beforeAll(async () => {
  database = await createTestDatabase();
  sink = await startSmtpSink();
});
afterAll(async () => {
  await sink.close();
  await database.drop();
});

const settings = (change: Record<string, string | undefined> = {}) => ({
  TENANTRY_MODE: 'production',
  BASE_URL: 'http://localhost:3999',
  DATABASE_URL: database.appUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  SMTP_URL: sink.url,
  MAIL_FROM: 'no-reply@partners.example',
  TENANTRY_SECRET: '9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa',
  LOG_LEVEL: 'fatal',
  ...change,
});
const complaintOf = async (change: Record<string, string | undefined>) => {
  const server = await startProcess(settings(change));
  const code = await server.ended;
  return [code, server.output().trim()] as const;
};

it.each([
  ['a superuser', () => ({ DATABASE_URL: database.superuserUrl })],
  ['the migrator', () => ({ DATABASE_URL: database.migratorUrl })],
])('CF-01 TI-06 refuses to serve as %s, who could read across tenants', async (_, change) => {
  const [code, line] = await complaintOf(change());
  expect(code).toBe(1);
  expect(line).toMatch(/^tenantry: DATABASE_URL: the role ".+" could read across tenants[^\n]*$/);
});

it('CF-01 says in one line that the database does not answer', async () => {
  const [code, line] = await complaintOf({ DATABASE_URL: 'postgres://app:x@127.0.0.1:9/tenantry' });
  expect([code, line.split('\n')]).toEqual([
    1,
    [expect.stringMatching(/^tenantry: DATABASE_URL: the database cannot be opened/)],
  ]);
});

it('AU-09 starts only once somebody can administer it: made once, by a mail', async () => {
  const [code, line] = await complaintOf({});
  expect([code, line]).toEqual([
    1,
    expect.stringMatching(/^tenantry: There is no administrator yet\. Run "pnpm bootstrap/),
  ]);

  const bootstrap = () => startProcess(settings(), 'bootstrap.js', 'root@partners.example', 'Ada', 'Riva');
  const first = await bootstrap();
  expect([await first.ended, first.output()]).toEqual([0, expect.stringContaining('root@partners.example')]);
  const second = await bootstrap();
  expect([await second.ended, second.output()]).toEqual([
    1,
    expect.stringContaining('There is an administrator already'),
  ]);

  const server = await startProcess(settings());
  await server.ready();
  // What exists in demo mode only.
  for (const path of ['/mailbox', '/mailbox/1', '/api/docs', '/api/openapi.json'])
    expect([path, (await fetch(server.url + path)).status]).toEqual([path, 404]);
  for (const path of ['/admin/', '/customer/', '/healthz', '/readyz'])
    expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
  const page = await fetch(`${server.url}/admin/`);
  expect(page.headers.get('content-security-policy')).toMatch(
    /script-src 'self'; style-src 'self' 'nonce-[\w+/=]{20,}'/,
  );
  const mail = await until(() => sink.mails.find(({ to }) => to?.[0]?.address === 'root@partners.example'));
  expect(mail.text).toContain('http://localhost:3999/admin/set-password#token=');
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  // A log line with a request in it would be fine; a secret never is.
  expect(server.output()).not.toContain('9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa');
});
