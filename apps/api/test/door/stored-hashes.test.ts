import { hash, type Algorithm } from '@node-rs/argon2';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { issuedLink } from './issued-link';

let target: TestApp;
let database: Inspection;
let given: Given;
let partnerId: string;

beforeAll(async () => {
  target = await createTestApp();
  database = await inspectDatabase(target.database);
  given = new Given(target);
  partnerId = (await given.partner()).id;
});
afterAll(async () => {
  await database.close();
  await target.close();
});

const signIn = (email: string, password = PASSWORD) =>
  new TestClient(target, 'admin').call(sessionRoutes.signIn, { body: { email, password } });
const storedOf = async (email: string) =>
  String(
    (await database.rows('select password_hash from identity.users where email = $1', [email]))[0]?.['password_hash'],
  );
/** The parameters of a hash in PHC form; undefined where it is not argon2id. */
const parametersOf = (stored: string) => {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[\w+/]{22,}\$[\w+/]{43,}$/.exec(stored);
  return found && { m: Number(found[1]), t: Number(found[2]), p: Number(found[3]) };
};
const keep = (email: string, stored: string) =>
  database.rows('update identity.users set password_hash = $2 where email = $1', [email, stored]);

it('AU-02 keeps every password as argon2id of at least the parameters that are asked for, with a salt of its own', async () => {
  const people = [await given.person(partnerId, 'partner_admin'), await given.person(partnerId, 'partner_sales')];
  for (const { userId } of people) {
    const body = { token: await issuedLink(database, userId, 'admin'), password: PASSWORD };
    await new TestClient(target, 'admin').call(sessionRoutes.setPassword, { body });
  }
  const rows = await database.rows('select password_hash from identity.users where password_hash is not null');
  const hashes = rows.map((row) => String(row['password_hash']));
  expect(hashes.length).toBeGreaterThanOrEqual(3);
  for (const stored of hashes) {
    const { m = 0, t = 0, p } = parametersOf(stored) ?? {};
    expect([stored, m >= 19_456, t >= 2, p]).toEqual([stored, true, true, 1]);
  }
  expect(await storedOf(people[0]?.email ?? '')).not.toBe(await storedOf(people[1]?.email ?? ''));
});

it.each([
  ['a weaker argon2id', { algorithm: 2 as Algorithm.Argon2id, memoryCost: 8192, timeCost: 1, parallelism: 1 }],
  ['argon2i', { algorithm: 1 as Algorithm.Argon2i, memoryCost: 19_456, timeCost: 2, parallelism: 1 }],
])('AU-02 keeps the password anew at the next sign-in when it is kept as %s', async (_, options) => {
  const { email } = await given.person(partnerId, 'partner_admin');
  const old = await hash(PASSWORD, options);
  await keep(email, old);
  expect((await signIn(email, 'not the password')).status).toBe(401);
  expect(await storedOf(email)).toBe(old);

  expect((await signIn(email)).status).toBe(200);
  const fresh = await storedOf(email);
  expect(parametersOf(fresh)).toEqual({ m: 19_456, t: 2, p: 1 });
  expect((await signIn(email)).status).toBe(200);
  expect(await storedOf(email)).toBe(fresh);
});

it('AU-02 answers every one of 300 sign-ins at once: who finds the queue full is told when to come back', async () => {
  const { email } = await given.person(partnerId, 'partner_admin');
  const answers = await Promise.all(Array.from({ length: 300 }, () => signIn(email, 'not the password')));
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(200);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers, problem } of refused)
    expect([problem.code, headers['retry-after']]).toEqual(['unavailable', '5']);
  expect((await signIn(email)).status).toBe(200);
});
