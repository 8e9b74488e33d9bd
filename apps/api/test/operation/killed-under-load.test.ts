import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { startDemo, type ServerProcess } from '../support/server-process';
import { until } from '../support/until';

let dataDir: string;
let sink: SmtpSink;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tenantry-killed-'));
  sink = await startSmtpSink();
});
afterAll(async () => {
  await sink.close();
  rmSync(dataDir, { recursive: true, force: true });
});

// What is killed here are mails on their way: how somebody signs in does not matter.
const settings = () => ({ SMTP_URL: sink.url, TENANTRY_SECOND_FACTOR: 'off' });
const headers = (url: string) => ({ 'content-type': 'application/json', 'x-tenantry-app': 'admin', origin: url });

async function signIn({ url }: ServerProcess): Promise<string> {
  const answer = await fetch(`${url}/api/v1/admin/session`, {
    method: 'POST',
    headers: headers(url),
    body: JSON.stringify({ email: 'giulia.bortolin@nordest-cloud.example', password: 'demo-tenantry-2026' }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const unknownPlan = [{ planId: '00000000-0000-4000-8000-00000000dead', units: 1, startDate: '2026-12-01' }];
const inputOf = (name: string, fails: boolean) => ({
  accountName: name,
  company: name,
  city: 'Padova',
  region: 'Veneto (PD)',
  ...Object.fromEntries(
    [
      'country',
      'address1',
      'address2',
      'postcode',
      'phone',
      'vatNumber',
      'fiscalCode',
      'certifiedEmail',
      'sdiCode',
      'notes',
      'externalReference',
      'emergencyEmail',
    ].map((field) => [field, null]),
  ),
  timezone: 'Europe/Rome',
  firstName: 'Ada',
  lastName: 'Prova',
  email: `${name}@load.example`,
  language: 'it',
  accountMail: { when: 'now' },
  ...(fails && { plans: unknownPlan }),
});

/** Creates customers side by side, a quarter of which fail inside their transaction; ends when the server is gone. */
async function load(server: ServerProcess, prefix: string, count: number): Promise<void> {
  const cookie = await signIn(server);
  let next = 0;
  const work = async () => {
    while (next < count) {
      const index = next++;
      const name = `${prefix}-${index}`;
      await fetch(`${server.url}/api/v1/admin/customers`, {
        method: 'POST',
        headers: { ...headers(server.url), cookie, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(inputOf(name, index % 4 === 3)),
      }).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

it('JB-01 mails every customer that was committed and no other, through rollbacks and kill -9', async () => {
  const first = await startDemo(dataDir, settings());
  await first.ready();
  const loading = load(first, 'primo', 160);
  await until(() => sink.mails.length > 15);
  first.child.kill('SIGKILL');
  await first.ended;
  await loading;

  const second = await startDemo(dataDir, settings());
  await second.ready();
  await load(second, 'secondo', 40);

  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/tenantry` });
  await client.connect();
  const names = async (statement: string) =>
    (await client.query<{ name: string }>(statement)).rows.map(({ name }) => name).toSorted();
  const committed = await names(`select email as name from tenants where email like '%@load.example'`);
  expect(committed.length).toBeGreaterThan(45);
  await until(async () => {
    const open = await names(
      `select to_email as name from outbound_emails where to_email like '%@load.example' and status <> 'sent'`,
    );
    return open.length === 0;
  });
  await client.end();
  second.child.kill('SIGTERM');
  await second.ended;

  const mails = sink.mails.filter(({ to }) => to?.[0]?.address?.endsWith('@load.example'));
  const once = new Map(mails.map(({ messageId, to }) => [messageId, to?.[0]?.address ?? '']));
  // 0 lost, 0 phantom; a copy of the one that was under way carries the same Message-ID.
  expect([...once.values()].toSorted()).toEqual(committed);
  expect(mails.length - once.size).toBeLessThanOrEqual(4);
});
