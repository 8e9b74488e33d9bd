import { afterAll, beforeAll, expect, it } from 'vitest';
import { totpCodeAt } from '../../src/modules/second-factors/totp-code';
import { tokenIn } from '../support/customer-mails';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { startProcess } from '../support/server-process';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';

const SECRET = '9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa';
const EMAIL = 'root@partners.example';
const CANARY = 'CANARY-log';
const PHRASE = 'a long phrase of the log test';

let database: TestDatabase;
let inspection: Inspection;
let sink: SmtpSink;

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  sink = await startSmtpSink();
});
afterAll(async () => {
  await inspection.close();
  await sink.close();
  await database.drop();
});

it('TK-04 LG-03 writes no secret and nothing that people type into the log, however talkative it is', async () => {
  const settings = {
    TENANTRY_MODE: 'production',
    BASE_URL: 'http://localhost:3999',
    DATABASE_URL: database.appUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    SMTP_URL: sink.url,
    MAIL_FROM: 'no-reply@partners.example',
    TENANTRY_SECRET: SECRET,
    LOG_LEVEL: 'debug',
  };
  const bootstrap = await startProcess(settings, 'bootstrap.js', EMAIL, 'Ada', 'Riva');
  expect(await bootstrap.ended).toBe(0);
  const server = await startProcess(settings);
  await server.ready();
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${server.url}/api/v1/admin${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-tenantry-app': 'admin',
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie }),
      },
      body: JSON.stringify(body),
    });
  const token = async (number: number) => tokenIn((await until(() => sink.mails[number])).text);

  const first = await token(0);
  await post('/password/link', { token: first });
  expect((await post('/password', { token: first, password: PHRASE })).status).toBe(200);
  expect((await post('/password', { token: first, password: PHRASE })).status).toBe(410);
  await post('/session', { email: EMAIL, password: `${PHRASE} not quite` });
  const [cookie = ''] = (await post('/session', { email: EMAIL, password: PHRASE })).headers.getSetCookie();
  expect(cookie).toMatch(/^tenantry-admin=/);
  const [half = ''] = cookie.split(';');
  // The first administrator sets a second factor up, as staff do.
  const setup = (await (await post('/session/enrolment/totp', {}, half)).json()) as { secret: string };
  const enrolled = await post(
    '/session/enrolment/totp/confirmation',
    { code: totpCodeAt(setup.secret, new Date()) },
    half,
  );
  const { recoveryCodes } = (await enrolled.json()) as { recoveryCodes: string[] };
  const [pair = ''] = enrolled.headers.getSetCookie()[0]?.split(';') ?? [];
  await until(() => sink.mails[1]);
  await post('/session/account', { membershipId: 'no-id' }, pair);
  // What people type: in a search, in an address that is none, in a body that the database refuses.
  const get = (path: string, app = 'admin', session = pair) =>
    fetch(`${server.url}/api/v1/admin${path}`, { headers: { 'x-tenantry-app': app, cookie: session } });
  expect((await get(`/customers?search=${CANARY}-search`)).status).toBe(200);
  expect((await get('/customers', 'customer')).status).toBe(403);
  expect((await get('/customers', 'admin', 'tenantry-admin=made-up')).status).toBe(401);
  expect((await get(`/${CANARY}-path/${CANARY}%0d%0alevel:fatal`)).status).toBe(404);
  expect((await get(`/customers/${CANARY}-id`)).status).toBe(404);
  await inspection.rows(`alter table unit_types add constraint never_canary check (code not like 'canary%') not valid`);
  const label = { one: `${CANARY}-label`, other: 'x' };
  const unitType = { code: CANARY.toLowerCase().replaceAll('-', '_'), labels: { it: label, en: label } };
  expect((await post('/unit-types', unitType, pair)).status).toBe(500);
  // Failures are where secrets slip out: a mail that is not taken, and a statement that the database refuses.
  sink.takeAndSayLater(1);
  await post('/password/forgotten', { email: EMAIL });
  const second = await token(2);
  await inspection.rows('alter table identity.users add constraint never check (password_hash is null) not valid');
  expect((await post('/password', { token: second, password: PHRASE })).status).toBe(500);
  server.child.kill('SIGTERM');
  await server.ended;

  const log = bootstrap.output() + server.output();
  expect(log).toContain('/api/v1/admin/password');
  expect(log).toContain('unexpected error');
  expect(log).toContain('not delivered');
  // Failed attempts go to the log and leave no audit entry (LG-01).
  for (const code of ['invalidCredentials', 'linkInvalid', 'wrongAudience', 'notSignedIn'])
    expect(log).toContain(`"security":"${code}"`);
  const tokens = [half, pair].map((one) => one.split('=')[1] ?? '');
  const ofFactor = [setup.secret, ...recoveryCodes];
  for (const secret of [first, second, ...tokens, ...ofFactor, PHRASE, SECRET, '$argon2id$', CANARY, 'canary_log']) {
    expect(secret.length).toBeGreaterThan(8);
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});
