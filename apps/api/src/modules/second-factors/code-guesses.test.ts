import { secondStepRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given, PASSWORD } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import { TestClient } from '../../../test/support/test-client';

const MINUTE = 60_000;

let usual: TestApp;
let strict: TestApp;
let given: Given;
let partnerId: string;

beforeAll(async () => {
  usual = await createTestApp();
  // With the limits of the product, and addresses from a proxy: a guesser has many.
  strict = await createTestApp({ database: usual.database, rateFactor: 1, environment: { trustProxy: 'loopback' } });
  given = new Given(usual);
  partnerId = (await given.partner()).id;
});
afterAll(async () => {
  await strict.close();
  await usual.close();
});

let last = 0;
const from = () => {
  last += 1;
  return { 'x-forwarded-for': `10.1.${last >> 8}.${last & 255}` };
};
async function withPassword(email: string): Promise<TestClient> {
  const client = new TestClient(strict, 'admin');
  const { status } = await client.call(sessionRoutes.signIn, { body: { email, password: PASSWORD } }, from());
  expect(status).toBe(200);
  return client;
}
const give = (client: TestClient, code: string) => client.call(secondStepRoutes.giveCode, { body: { code } }, from());
const aPerson = async () => {
  const person = await given.person(partnerId, 'partner_reader');
  await given.apps.give(person.userId);
  return person;
};
const told = ({ status, problem }: Awaited<ReturnType<typeof give>>) => [status, problem?.code];

it('AU-05 ends a sign-in with its fifth wrong code, and takes the right one no more', async () => {
  const { email, userId } = await aPerson();
  const client = await withPassword(email);
  for (let n = 0; n < 5; n += 1) expect(told(await give(client, '000000'))).toEqual([401, 'invalidCredentials']);
  expect(told(await give(client, given.apps.nextCode(userId)))).toEqual([401, 'notSignedIn']);
  expect((await client.call(secondStepRoutes.pending, {}, from())).status).toBe(401);
});

it('AU-05 lets no more than five of 40 codes at the same time be tried in one sign-in', async () => {
  const { email } = await aPerson();
  const client = await withPassword(email);
  const answers = await Promise.all(Array.from({ length: 40 }, () => give(client, '000000')));
  expect(answers.filter(({ problem }) => problem.code === 'invalidCredentials').length).toBeLessThanOrEqual(5);
});

it('AU-01 AU-05 makes guessers of codes wait, and leaves the owner the other ways in', async () => {
  const { email, userId } = await aPerson();
  const codes = new Map<number, number>();
  for (let signIns = 0; signIns < 8; signIns += 1) {
    const client = await withPassword(email);
    for (let n = 0; n < 5; n += 1) {
      const { status } = await give(client, '000000');
      codes.set(status, (codes.get(status) ?? 0) + 1);
    }
  }
  // Twenty are free; after them nobody tries one without waiting.
  expect(codes.get(401)).toBeLessThanOrEqual(21);
  expect(codes.get(429)).toBeGreaterThanOrEqual(15);
  const owner = await withPassword(email);
  expect((await give(owner, given.apps.nextCode(userId))).status).toBe(429);
  // The passkey gets in at once; the app after a quarter of an hour at most.
  expect(await given.passkeys.giveSecond(owner, email)).toBe(200);
  const later = await withPassword(email);
  strict.clock.moveBy(9 * MINUTE);
  usual.clock.moveBy(9 * MINUTE);
  const answer = await give(later, given.apps.nextCode(userId));
  expect(told(answer)[0]).toBe(200);
  strict.clock.reset();
  usual.clock.reset();
});
