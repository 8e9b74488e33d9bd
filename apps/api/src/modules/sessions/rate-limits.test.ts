import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { inspectDatabase, type Inspection } from '../../../test/support/inspect-database';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';

let shared: TestDatabase;
let inspection: Inspection;
let lenient: TestApp;
let target: TestApp;
let people: { email: string }[];

beforeAll(async () => {
  shared = await createTestDatabase();
  inspection = await inspectDatabase(shared);
  lenient = await createTestApp({ database: shared });
  const given = new Given(lenient);
  const partner = await given.partner();
  people = [await given.person(partner.id, 'partner_admin'), await given.person(partner.id, 'partner_admin')];
});
afterAll(async () => {
  await lenient.close();
  await inspection.close();
  await shared.drop();
});

// The limits of production, on counters of their own.
beforeEach(async () => {
  await inspection.rows('delete from rate_limits');
  target = await createTestApp({ database: shared, rateFactor: 1 });
});
afterEach(() => target.close());

const from = async (ip: string, path: string, body: object, app = target) => {
  const answer = await app.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    remoteAddress: ip,
    headers: { 'x-tenantry-app': 'admin', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
  return { status: answer.statusCode, wait: Number(answer.headers['retry-after']), body: answer.body };
};
const signIn = (ip: string, email: string | undefined, password: string, app = target) =>
  from(ip, sessionRoutes.signIn.path, { email, password }, app);
const forgotten = (ip: string, email: string) => from(ip, sessionRoutes.forgottenPassword.path, { email });
const wrong = 'a wrong phrase';

it('AU-01 refuses an account after 10 wrong passwords from one address, with the time to wait', async () => {
  const [victim, other] = people;
  for (let tries = 0; tries < 10; tries += 1)
    expect((await signIn('192.0.2.1', victim?.email, wrong)).status).toBe(401);
  const blocked = await signIn('192.0.2.1', victim?.email, PASSWORD);
  expect([blocked.status, JSON.parse(blocked.body)]).toEqual([
    429,
    expect.objectContaining({ code: 'tooManyRequests' }),
  ]);
  expect(blocked.wait).toBeGreaterThan(0);
  expect(blocked.wait).toBeLessThanOrEqual(15 * 60);
  // Neither a neighbour nor the owner somewhere else is locked out.
  expect((await signIn('192.0.2.1', other?.email, PASSWORD)).status).toBe(200);
  expect((await signIn('192.0.2.9', victim?.email, PASSWORD)).status).toBe(200);
});

it('AU-01 counts an IPv6 network as one address, and another spelling of the account as the same', async () => {
  const email = people[0]?.email ?? '';
  for (let tries = 0; tries < 10; tries += 1)
    await signIn(`2001:db8::${tries + 1}`, tries % 2 ? email.toUpperCase() : ` ${email} `, wrong);
  expect((await signIn('2001:db8::ffff', email, PASSWORD)).status).toBe(429);
  expect((await signIn('2001:db8:0:1::1', email, PASSWORD)).status).toBe(200);
});

it('AU-01 forgets the wrong ones with the right one', async () => {
  const email = people[0]?.email;
  for (let round = 0; round < 2; round += 1) {
    for (let tries = 0; tries < 9; tries += 1) expect((await signIn('192.0.2.2', email, wrong)).status).toBe(401);
    expect((await signIn('192.0.2.2', email, PASSWORD)).status).toBe(200);
  }
});

it('AU-01 AU-04 counts an address that nobody has like one that somebody has', async () => {
  const statuses = async (email: string | undefined) => {
    const seen: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) seen.push((await signIn('192.0.2.3', email, wrong)).status);
    return seen;
  };
  expect(await statuses('nobody@nowhere.example')).toEqual(await statuses(people[1]?.email));
});

it('AU-01 refuses more than 60 sign-ins a minute from one address, whoever they are for, on every server', async () => {
  for (let tries = 0; tries < 60; tries += 1)
    expect((await signIn('192.0.2.4', `nobody-${tries}@nowhere.example`, wrong)).status).toBe(401);
  const refused = await signIn('192.0.2.4', people[0]?.email, PASSWORD);
  expect([refused.status, refused.wait > 0 && refused.wait <= 60]).toEqual([429, true]);
  const second = await createTestApp({ database: shared, rateFactor: 1 });
  expect((await signIn('192.0.2.4', people[0]?.email, PASSWORD, second)).status).toBe(429);
  await second.close();
});

it('JB-08 lets one address ask for 20 mails an hour', async () => {
  for (let tries = 0; tries < 20; tries += 1)
    expect((await forgotten('192.0.2.5', `nobody-${tries}@nowhere.example`)).status).toBe(202);
  const refused = await forgotten('192.0.2.5', 'nobody@nowhere.example');
  expect([refused.status, refused.wait > 60 && refused.wait <= 3600]).toEqual([429, true]);
  expect((await forgotten('192.0.2.6', 'nobody@nowhere.example')).status).toBe(202);
});

it('JB-08 mails one address five times an hour at most, wherever it is asked from, and answers the same', async () => {
  const [victim, other] = people.map(({ email }) => email) as [string, string];
  const mailed = async (email: string) =>
    (await inspection.rows(`select from outbound_emails where to_email = $1 and template = 'password_reset'`, [email]))
      .length;
  for (let tries = 0; tries < 12; tries += 1) {
    const answer = await forgotten(`192.0.2.${tries + 10}`, tries % 2 ? victim.toUpperCase() : victim);
    expect([answer.status, answer.body]).toEqual([202, '']);
  }
  expect(await mailed(victim)).toBe(5);
  await forgotten('192.0.2.10', other);
  expect(await mailed(other)).toBe(1);
});
