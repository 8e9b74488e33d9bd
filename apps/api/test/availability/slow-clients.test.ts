import type { Server } from 'node:http';
import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLIENT_LIMITS } from '../../src/server/client-limits';
import { Given } from '../factories/given';
import { createTestApp, type TestApp } from '../support/test-app';
import { until } from '../support/until';
import { headersOf, listening } from './listening';
import { silent, slowBody, slowHeader, slowReader, type SlowClient } from './slow-client';

const EACH = 50;
const AT_ONCE = 5;
// Larger than what the system takes off the server's hands while nobody reads.
const LARGE = '/api/docs/assets/swagger-ui-bundle.js';
const IMPATIENT = { headersWithin: 1000, requestWithin: 1500, stalledFor: 1000, idleFor: 1500, lookEvery: 100 };

let target: TestApp;
let port: number;
let headers: Record<string, string>;
const clients: SlowClient[] = [];

beforeAll(async () => {
  target = await createTestApp({ limits: { ...CLIENT_LIMITS, ...IMPATIENT } });
  headers = headersOf((await new Given(target).partner()).admin);
  port = await listening(target);
});
afterAll(async () => {
  for (const client of clients) client.leave();
  await target.close();
});

const server = () => target.app.getHttpServer() as Server;
const connections = () =>
  new Promise<number>((resolve, reject) =>
    server().getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
const list = () => fetch(`http://127.0.0.1:${port}/api/v1${customerRoutes.list.path}`, { headers });
const statusesOf = async (some: readonly SlowClient[]) => [
  ...new Set(await Promise.all(some.map(async ({ ended }) => (await ended).slice(0, 12)))),
];
const many = (make: () => SlowClient) => {
  const made = Array.from({ length: EACH }, make);
  clients.push(...made);
  return made;
};

it('DO-03 serves others while 200 clients send and read slowly, and lets none of the slow ones stay', async () => {
  const slow = [...many(() => slowHeader(port)), ...many(() => slowBody(port))];
  many(() => silent(port));
  many(() => slowReader(port, LARGE));
  await Promise.all(clients.map(({ connected }) => connected));
  let areAnswered = false;
  const answers = statusesOf(slow).finally(() => (areAnswered = true));
  let served = 0;
  while (!areAnswered || (await connections()) > AT_ONCE) {
    for (const answer of await Promise.all(Array.from({ length: AT_ONCE }, list))) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toHaveProperty('items');
    }
    served += 1;
  }
  expect(served).toBeGreaterThan(3);
  expect(await answers).toEqual(['HTTP/1.1 408']);
});

it('DO-03 closes a connection that asks for nothing more', async () => {
  await (await list()).text();
  expect(await until(async () => (await connections()) === 0)).toBe(true);
});

it('DO-03 sets every time that Node leaves open or long', () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout, timeout } = server();
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout }).toEqual({
    headersTimeout: IMPATIENT.headersWithin,
    requestTimeout: IMPATIENT.requestWithin,
    keepAliveTimeout: IMPATIENT.idleFor,
    timeout: IMPATIENT.stalledFor,
  });
  for (const time of ['headersWithin', 'requestWithin', 'stalledFor', 'idleFor'] as const)
    expect([time, CLIENT_LIMITS[time] > 0 && CLIENT_LIMITS[time] <= 30_000]).toEqual([time, true]);
});
