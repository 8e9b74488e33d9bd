import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { scale } from '../support/scale';
import { startDemo } from '../support/server-process';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { until } from '../support/until';

const READERS = scale(240, 10_000);
const LANES = 2;
// Ten thousand go at a hundred a second and more.
const AT_MOST = scale(20_000, 300_000);

let dataDir: string;
let sink: SmtpSink;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tenantry-killed-announcement-'));
  sink = await startSmtpSink();
});
afterAll(async () => {
  await sink.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The database of the running server, as nobody but the machine's owner sees it. */
async function openDatabase(): Promise<pg.Client> {
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/tenantry` });
  // It goes with the server that is killed.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Contacts of the platform itself, and an announcement to them whose time has come. */
async function announce(client: pg.Client): Promise<string> {
  await client.query(
    `with added as (
       insert into contacts (id, tenant_id, first_name, last_name, email, email_norm)
       select gen_random_uuid(), $1, 'Ada', 'Riva', 'reader-' || n || '@load.example', 'reader-' || n || '@load.example'
       from generate_series(1, $2::int) n returning id, tenant_id)
     insert into contact_type_assignments (tenant_id, contact_id, type) select tenant_id, id, 'business' from added`,
    [ROOT_TENANT_ID, READERS],
  );
  const id = uuid();
  const text = { subject: 'Novità', body: 'Da leggere.' };
  await client.query(
    `insert into announcements (id, tenant_id, types, texts, status, send_at) values ($1, $2, '{business}', $3, 'scheduled', now())`,
    [id, ROOT_TENANT_ID, { it: text, en: text }],
  );
  await client.query(
    `select graphile_worker.add_job('announcements.deliver', $1::json, queue_name => 'announcements', job_key => $2)`,
    [JSON.stringify({ tenantId: ROOT_TENANT_ID, announcementId: id }), `announcement:${id}`],
  );
  return id;
}

it('JB-02 reaches every reader of an announcement through kill -9, with a second copy of what was under way at most', async () => {
  const first = await startDemo(dataDir, { SMTP_URL: sink.url });
  await first.ready();
  const before = await openDatabase();
  const id = await announce(before);
  const readers = () => sink.mails.filter(({ to }) => to?.[0]?.address?.endsWith('@load.example'));
  await until(() => readers().length > READERS / 4, AT_MOST);
  first.child.kill('SIGKILL');
  await first.ended;
  await before.end().catch(() => undefined);
  expect(readers().length).toBeLessThan(READERS);

  const second = await startDemo(dataDir, { SMTP_URL: sink.url });
  await second.ready();
  const after = await openDatabase();
  await until(async () => {
    const { rows } = await after.query<{ status: string }>('select status from announcements where id = $1', [id]);
    return rows[0]?.status === 'sent';
  }, AT_MOST);
  const { rows: fates } = await after.query<{ status: string; count: number }>(
    `select status, count(*)::int as count from announcement_deliveries
     where announcement_id = $1 and email like '%@load.example' group by status`,
    [id],
  );
  await after.end();
  second.child.kill('SIGTERM');
  await second.ended;

  expect(fates).toEqual([{ status: 'sent', count: READERS }]);
  const addressOf = new Map(readers().map(({ messageId, to }) => [messageId, to?.[0]?.address ?? '']));
  expect(addressOf.size).toBe(READERS);
  expect(new Set(addressOf.values()).size).toBe(READERS);
  // The copy of a mail of which nobody knew carries the same Message-ID.
  expect(readers().length - READERS).toBeLessThanOrEqual(LANES);
});
