import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PasswordHasher } from '../../src/platform/crypto/password-hasher';
import { Given, PASSWORD } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { scale } from '../support/scale';
import { createTestApp, type TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { nthAddress, tryPassword } from './guesses';
import { issuedLink } from './issued-link';

const HOUR = 3_600_000;
const GUESSES = scale(400, 10_000);
const AT_ONCE = scale(20, 50);
const OWNER = '203.0.113.7';

let database: TestDatabase;
let inspection: Inspection;
let lenient: TestApp;
let given: Given;
let partnerId: string;
let instances: [TestApp, TestApp];

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  lenient = await createTestApp({ database });
  given = new Given(lenient);
  partnerId = (await given.partner()).id;
});
afterAll(async () => {
  await lenient.close();
  await inspection.close();
  await database.drop();
});

// The limits of production, on two instances; only the time of day is moved, not that of timers.
beforeEach(async () => {
  await inspection.rows('delete from rate_limits');
  instances = [await createTestApp({ database, rateFactor: 1 }), await createTestApp({ database, rateFactor: 1 })];
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const instance of instances) await instance.close();
});

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const aPerson = async () => {
  const { email, userId, client } = await given.person(partnerId, 'partner_admin');
  return { email, userId, cookie: client.deviceCookieHeader() };
};
/** Everything that reached argon2, on both instances. */
const countHashes = () => {
  const spies = instances.map((instance) => vi.spyOn(instance.app.get(PasswordHasher), 'verify'));
  return () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
};

/** Guesses at an account over one hour, in bursts from so many addresses, and looks in between. */
async function attack(email: string, addresses: number, lookIn: () => Promise<void>): Promise<void> {
  const bursts = GUESSES / AT_ONCE;
  for (let burst = 0; burst < bursts; burst += 1) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => {
        const n = burst * AT_ONCE + index;
        const guess = { ip: nthAddress(n % addresses), email, password: `guess number ${n}` };
        return tryPassword(instances[n % 2] as TestApp, guess);
      }),
    );
    if (burst % Math.floor(bursts / 4) === 0) await lookIn();
    pass(HOUR / bursts);
  }
}

it.each([1, 100, 1000])(
  'AU-01 lets at most 100 guesses of an hour from %i addresses reach the hash, and the owner in on a known device',
  { timeout: 600_000 },
  async (addresses) => {
    const { email, cookie } = await aPerson();
    const hashes = countHashes();
    let owners = 0;
    await attack(email, addresses, async () => {
      owners += 1;
      const answer = await tryPassword(instances[owners % 2] as TestApp, {
        ip: OWNER,
        email,
        password: PASSWORD,
        cookie,
      });
      expect(answer.status).toBe(200);
    });
    const guesses = hashes() - owners;
    expect(owners).toBeGreaterThanOrEqual(4);
    expect(guesses).toBeGreaterThan(0);
    // 20 are free and the waits between the others double, so that ten or so follow.
    expect(guesses).toBeLessThanOrEqual(40);
  },
);

it('AU-01 keeps nobody out for good: a new device waits 15 minutes at most, and then gets in', async () => {
  const { email } = await aPerson();
  await attack(email, 1000, () => Promise.resolve());
  const guess = { ip: OWNER, email, password: PASSWORD };
  const blocked = await tryPassword(instances[0], guess);
  expect(blocked.status).toBe(429);
  expect(blocked.wait).toBeGreaterThan(0);
  expect(blocked.wait).toBeLessThanOrEqual(15 * 60);
  pass(blocked.wait * 1000);
  expect((await tryPassword(instances[1], guess)).status).toBe(200);
});

it('AU-01 lets the owner in on a new device meanwhile who has used a mailed link there', async () => {
  const { email, userId } = await aPerson();
  await attack(email, 1000, () => Promise.resolve());
  const body = { token: await issuedLink(inspection, userId, 'admin'), password: PASSWORD };
  const device = new TestClient(instances[0], 'admin');
  expect((await device.call(sessionRoutes.setPassword, { body })).status).toBe(200);
  const guess = { ip: OWNER, email, password: PASSWORD };
  expect((await tryPassword(instances[1], guess)).status).toBe(429);
  expect((await tryPassword(instances[1], { ...guess, cookie: device.deviceCookieHeader() })).status).toBe(200);
});

it('AU-01 AU-04 tells of an attacked account what it tells of an address that nobody has', async () => {
  const { email } = await aPerson();
  const answersFor = async (address: string, from: number) => {
    const answers = [];
    for (let n = 0; n < 30; n += 1)
      answers.push(await tryPassword(instances[0], { ip: nthAddress(from + n), email: address, password: 'a guess' }));
    return answers;
  };
  const known = await answersFor(email, 0);
  expect(known.map(({ status }) => status)).toEqual([...Array<number>(20).fill(401), ...Array<number>(10).fill(429)]);
  expect(await answersFor('nobody@nowhere.example', 100)).toEqual(known);
});

it('AU-01 knows a device for its own account and app alone, and only whole', async () => {
  const [owner, other] = [await aPerson(), await aPerson()];
  await attack(owner.email, 1000, () => Promise.resolve());
  const value = owner.cookie.split('=')[1] ?? '';
  const elsewhere = await createTestApp({
    database,
    environment: { secret: 'another secret, also long enough for a key' },
  });
  const sealedElsewhere = await new Given(elsewhere).signedIn('admin', owner.email);
  await elsewhere.close();
  const cookies = [
    other.cookie,
    `tenantry-customer-device=${value}`,
    `tenantry-admin-device=${value.slice(0, -4)}`,
    'tenantry-admin-device=',
    sealedElsewhere.deviceCookieHeader(),
  ];
  for (const cookie of cookies)
    expect([
      cookie,
      (await tryPassword(instances[0], { ip: OWNER, email: owner.email, password: PASSWORD, cookie })).status,
    ]).toEqual([cookie, 429]);
  const known = { ip: OWNER, email: owner.email, password: PASSWORD, cookie: owner.cookie };
  expect((await tryPassword(instances[0], known)).status).toBe(200);
  pass(181 * 24 * HOUR);
  expect((await tryPassword(instances[0], { ...known, password: 'a guess' })).status).toBe(401);
});

it('AU-01 lets a known device guess no more than any other place', async () => {
  const { email, cookie } = await aPerson();
  const statuses = [];
  for (let n = 0; n < 12; n += 1)
    statuses.push(
      (await tryPassword(instances[n % 2] as TestApp, { ip: nthAddress(n), email, password: 'a guess', cookie }))
        .status,
    );
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
});
