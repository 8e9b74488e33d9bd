import type { RouteShape } from '@tenantry/contracts';
import { customerRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { headersOf } from './listening';

// A tenth of every limit, so that a test need not call a thousand times.
const FACTOR = 0.1;
const CLASSES = [
  { rate: 'ordinary', calls: 120, within: 60, shared: false },
  { rate: 'lookup', calls: 30, within: 60, shared: false },
  { rate: 'export', calls: 1, within: 60, shared: false },
  { rate: 'signIn', calls: 6, within: 60, shared: true },
  { rate: 'mail', calls: 2, within: 3600, shared: true },
] as const;
const OF_TENANT = { calls: 6, within: 1 };

let database: TestDatabase;
let inspection: Inspection;
let lenient: TestApp;
let flooding: { admin: TestClient };
let other: { admin: TestClient };
const started: TestApp[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  inspection = await inspectDatabase(database);
  lenient = await createTestApp({ database });
  const given = new Given(lenient);
  [flooding, other] = [await given.partner(), await given.partner()];
});
afterEach(async () => {
  for (const app of started.splice(0)) await app.close();
  await inspection.rows('delete from rate_limits');
});
afterAll(async () => {
  await lenient.close();
  await inspection.close();
  await database.drop();
});

/** A server with counters of its own; trusts no proxy unless one is named. */
async function strict(trustProxy: string | false = false): Promise<TestApp> {
  const app = await createTestApp({ database, rateFactor: FACTOR, environment: { trustProxy } });
  started.push(app);
  return app;
}

const NOBODY = { 'x-tenantry-app': 'admin', 'sec-fetch-site': 'same-origin' };
const call = async ({ app }: TestApp, route: RouteShape, from: string, headers: Record<string, string> = NOBODY) => {
  const answer = await app.inject({
    method: route.method,
    url: `/api/v1${route.path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')}`,
    remoteAddress: from,
    headers: { ...headers, ...(route.body && { 'content-type': 'application/json' }) },
    ...(route.body && { payload: '{}' }),
  });
  const wait = Number(answer.headers['retry-after']);
  return { status: answer.statusCode, wait, text: answer.body, type: String(answer.headers['content-type']) };
};
const statuses = async (times: number, one: (index: number) => Promise<{ status: number }>) => {
  const seen: number[] = [];
  for (let index = 0; index < times; index += 1) seen.push((await one(index)).status);
  return seen;
};
const routeOf = (rate: string): RouteShape => {
  const found = contractRoutes.find((route) => (route.rate ?? 'ordinary') === rate && route.path.startsWith('/admin'));
  if (!found) throw new Error(`no route of class ${rate}`);
  return found;
};
const isRefusal = ({ status, wait, text, type }: Awaited<ReturnType<typeof call>>, within: number) => {
  expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([429, 'tooManyRequests']);
  expect(type).toMatch(/^application\/problem\+json/);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(within);
};

it.each(CLASSES)('DO-04 refuses one address after its calls of class $rate, and says for how long', async (limits) => {
  const { rate, calls, within, shared } = limits;
  const [one, two] = await Promise.all([strict(), strict()]);
  const route = routeOf(rate);
  expect(await statuses(calls, () => call(one, route, '192.0.2.1'))).not.toContain(429);
  isRefusal(await call(one, route, '192.0.2.1'), within);
  expect((await call(one, route, '192.0.2.2')).status).not.toBe(429);
  // Where it guards a door or a mailbox, instances count together.
  expect((await call(two, route, '192.0.2.1')).status === 429).toBe(shared);
});

it('DO-04 has a strict class for everything that changes something without a session', () => {
  const open = contractRoutes.filter(({ permission, method }) => permission === 'anyone' && method !== 'GET');
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter(({ rate }) => rate !== 'signIn' && rate !== 'mail').map(({ path }) => path)).toEqual([]);
});

it('DO-04 gives a flooding tenant its share of the calls, from wherever they come, and the others theirs', async () => {
  const app = await strict();
  const list = (client: TestClient, from: string) => call(app, customerRoutes.list, from, headersOf(client));
  expect((await list(other.admin, '192.0.2.3')).status).toBe(200);
  const flood = await Promise.all(
    Array.from({ length: OF_TENANT.calls * 20 }, (_, index) => list(flooding.admin, `198.51.100.${index}`)),
  );
  const refused = flood.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(OF_TENANT.calls * 10);
  for (const one of refused) isRefusal(one, OF_TENANT.within);
  expect(await statuses(OF_TENANT.calls - 1, () => list(other.admin, '192.0.2.3'))).not.toContain(429);
});

it('DO-04 lets a tenant that is alone use what nobody else wants', async () => {
  const app = await strict();
  const list = (index: number) => call(app, customerRoutes.list, `198.51.100.${index}`, headersOf(flooding.admin));
  expect(await statuses(OF_TENANT.calls * 4, list)).not.toContain(429);
});

const forwarded = (header: string, value: string) => ({ ...NOBODY, [header]: value });
const door = () => CLASSES[3].calls;

it('DO-04 believes nobody who sends an address of their choice when no proxy is configured', async () => {
  const app = await strict();
  const spoofs: Record<string, (index: number) => string> = {
    'x-forwarded-for': (index) => `203.0.113.${index}`,
    'x-real-ip': (index) => `203.0.113.${index}`,
    forwarded: (index) => `for=203.0.113.${index}`,
  };
  const last = Object.entries(spoofs).map(async ([header, spoof], place) => {
    const seen = await statuses(door() + 1, (index) =>
      call(app, sessionRoutes.signIn, `192.0.2.${40 + place}`, forwarded(header, spoof(index))),
    );
    return seen.at(-1);
  });
  expect(await Promise.all(last)).toEqual([429, 429, 429]);
});

it('DO-04 takes the address from the configured proxy, and from nobody else', async () => {
  const app = await strict('10.1.0.0/16');
  const via = (from: string, chain: string) =>
    call(app, sessionRoutes.signIn, from, forwarded('x-forwarded-for', chain));
  // Through the proxy every client has its own count, and the same client one count through two proxies.
  expect(await statuses(door() + 3, (index) => via('10.1.0.1', `203.0.113.${index}`))).not.toContain(429);
  expect((await statuses(door() + 1, (index) => via(`10.1.0.${index}`, '203.0.113.99'))).at(-1)).toBe(429);
  // What a client writes itself stands left of what the proxy adds.
  const claims = await statuses(door() + 1, (index) => via('10.1.0.1', `198.51.100.${index}, 203.0.113.98`));
  expect(claims.at(-1)).toBe(429);
  const direct = await statuses(door() + 1, (index) => via('192.0.2.5', `203.0.113.${index + 100}`));
  expect(direct.at(-1)).toBe(429);
});
