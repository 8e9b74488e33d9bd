import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JobRunner } from '../../../../src/platform/jobs/job-runner';
import { Given } from '../../../factories/given';
import { inspectDatabase, type Inspection } from '../../../support/inspect-database';
import { startSmtpSink, type SmtpSink } from '../../../support/smtp-sink';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { until } from '../../../support/until';

interface Mailed {
  partner: string;
  customer: string;
  mail: string;
}

let sink: SmtpSink;
let target: TestApp;
let inspection: Inspection;
let worker: pg.Client;
let own: Mailed;
let stranger: Mailed;

async function customerWithMail(given: Given): Promise<Mailed> {
  const partner = await given.partner();
  const { body } = await given.createCustomer(partner.admin);
  const [mail] = await inspection.rows('select id from outbound_emails where tenant_id = $1', [body.id]);
  return { partner: partner.id, customer: body.id, mail: String(mail?.['id']) };
}

beforeAll(async () => {
  sink = await startSmtpSink();
  target = await createTestApp({ environment: { smtpUrl: sink.url } });
  inspection = await inspectDatabase(target.database);
  worker = new pg.Client({ connectionString: target.database.workerUrl });
  await worker.connect();
  const given = new Given(target);
  own = await customerWithMail(given);
  stranger = await customerWithMail(given);
  // Whatever happens to the mails from here on, these jobs did not do it.
  await inspection.rows('delete from graphile_worker._private_jobs');
  await target.app.get(JobRunner).start();
});
afterAll(async () => {
  await worker.end();
  await inspection.close();
  await target.close();
  await sink.close();
});

/** Everything that a job could have touched, as digests. */
const state = () =>
  inspection.rows(`
    select (select md5(string_agg(m::text, '' order by id)) from outbound_emails m) as mails,
      (select md5(string_agg(k::text, '' order by id)) from identity.tokens k) as links,
      (select count(*) from audit_events) as entries, (select count(*) from identity.users) as people`);

/** Puts a job past the product's door, as somebody would who has the worker's password; returns its id. */
async function plant(payload: unknown): Promise<string> {
  const { rows } = await worker.query<{ id: string }>(
    `select id from graphile_worker.add_job('mail.send', $1::json, max_attempts => 12)`,
    [JSON.stringify(payload)],
  );
  return String(rows[0]?.id);
}

const failureOf = async (id: string): Promise<string | undefined> => {
  const [job] = await inspection.rows('select last_error from graphile_worker.jobs where id = $1 and attempts > 0', [
    id,
  ]);
  return (job?.['last_error'] as string | null) ?? undefined;
};

it.each<[string, () => unknown, RegExp]>([
  ['the mail of a stranger', () => ({ tenantId: own.customer, mailId: stranger.mail }), /out of reach/],
  ['the mail of a stranger, for a partner', () => ({ tenantId: own.partner, mailId: stranger.mail }), /out of reach/],
  ['the tenant of a stranger', () => ({ tenantId: stranger.partner, mailId: own.mail }), /out of reach/],
  ['a tenant that does not exist', () => ({ tenantId: uuid(), mailId: own.mail }), /its tenant is gone/],
  ['a mail that does not exist', () => ({ tenantId: own.customer, mailId: uuid() }), /out of reach/],
  ['a mail that is no id', () => ({ tenantId: own.customer, mailId: `' or true --` }), /invalid input syntax/],
  ['no tenant', () => ({ mailId: own.mail }), /names no tenant/],
  ['a tenant that is null', () => ({ tenantId: null, mailId: own.mail }), /names no tenant/],
  ['several tenants', () => ({ tenantId: [own.customer, stranger.customer], mailId: own.mail }), /names no tenant/],
  ['a tenant with more behind it', () => ({ tenantId: `${own.customer}'; reset role`, mailId: own.mail }), /no tenant/],
])('TI-10 fails a job that names %s, and leaves everything as it was', async (_, payload, reason) => {
  const before = await state();
  const id = await plant(payload());
  expect(await until(() => failureOf(id))).toMatch(reason);
  expect(await state()).toEqual(before);
  expect(sink.mails).toEqual([]);
});

it('TI-10 takes jobs from the app for its own tenant only', async () => {
  const app = new pg.Client({ connectionString: target.database.appUrl });
  await app.connect();
  const enqueue = async (tenant: string | undefined, payload: unknown) => {
    await app.query('begin');
    try {
      if (tenant) await app.query(`select set_config('app.tenant', $1, true)`, [tenant]);
      await app.query(`select jobs.enqueue('mail.send', $1::json, now(), null, 1)`, [JSON.stringify(payload)]);
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('rollback');
    }
  };
  expect(await enqueue(own.partner, { tenantId: own.partner })).toBe('taken');
  const refused: [string | undefined, unknown][] = [
    [own.partner, { tenantId: stranger.partner }],
    // A tenant within reach is another one all the same.
    [own.partner, { tenantId: own.customer }],
    [own.partner, {}],
    [own.partner, [{ tenantId: own.partner }]],
    [undefined, { tenantId: own.partner }],
    [undefined, {}],
    [undefined, null],
  ];
  for (const [tenant, payload] of refused)
    expect([payload, await enqueue(tenant, payload)]).toEqual([payload, '42501']);
  const direct = app.query(`select graphile_worker.add_job('mail.send', $1::json)`, [{ tenantId: own.partner }]);
  await expect(direct).rejects.toMatchObject({ code: '42501' });
  await app.end();
});

it('TI-10 sends the mail whose job names its tenant', async () => {
  await plant({ tenantId: own.customer, mailId: own.mail });
  await until(() => sink.mails[0]);
  expect(sink.mails).toHaveLength(1);
});
