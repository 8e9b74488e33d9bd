import { request } from 'node:http';
import { audienceOf, type Problem, type RouteShape } from '@tenantry/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CLIENT_LIMITS } from '../../../src/server/client-limits';
import { contractRoutes } from '../../../src/server/contract-routes';
import { Given } from '../../factories/given';
import { inspectDatabase } from '../../support/inspect-database';
import { scale } from '../../support/scale';
import { createTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';
import { listening } from '../listening';
import { arrayFieldsOf } from './array-fields';

let target: TestApp;
let clients: Record<string, TestClient>;
/** Whose sign-in waits for a factor to be set up. */
let halfWay: Record<string, TestClient>;
let port: number;
let before: number;
const REPEATS = scale(1, 1000);
const id = '00000000-0000-4000-8000-000000000000';

async function ownerBeforeEnrolment(given: Given, partner: TestClient): Promise<TestClient> {
  const { id: customerId } = (await given.createCustomer(partner)).body;
  const database = await inspectDatabase(target.database);
  await database.rows(`update tenants set mfa_policy = 'required' where id = $1`, [customerId]);
  await database.close();
  return (await given.person(customerId, 'owner')).client;
}

beforeAll(async () => {
  target = await createTestApp();
  const given = new Given(target);
  const partner = await given.partner();
  const customer = (await given.createCustomer(partner.admin)).body;
  clients = { admin: await given.platform(), customer: (await given.person(customer.id, 'owner')).client };
  halfWay = {
    admin: (await given.person(partner.id, 'partner_admin', { hasFactor: false })).client,
    customer: await ownerBeforeEnrolment(given, partner.admin),
  };
  port = await listening(target);
  before = process.memoryUsage.rss();
});
afterAll(async () => {
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  if (REPEATS > 1) process.stdout.write(`DO-02 memory grew by ${grown.toFixed(0)} MB, client and server together\n`);
  await target.close();
});

const named = (routes: readonly RouteShape[]) =>
  routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const withBody = named(contractRoutes.filter(({ body }) => body));
const lists = contractRoutes.flatMap((route) =>
  arrayFieldsOf(route).map(
    (field) => [`${field.path.join('.')} of ${route.method} ${route.path}`, route, field] as const,
  ),
);
const limitOf = ({ query }: RouteShape) =>
  query && (z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }).properties?.['limit'] as object | undefined);
const pages = named(contractRoutes.filter(limitOf));

const signedIn = (route: RouteShape): TestClient =>
  (route.permission === 'halfSignedIn' ? halfWay : clients)[audienceOf(route)] as TestClient;
/** Everything a route asks for before it looks at the body. */
const ready = { 'idempotency-key': 'a-key-of-the-limits', 'if-match': '"1"' };
const call = (route: RouteShape, body: string) => {
  const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, id]));
  return signedIn(route).call(route, { params, body } as never, ready);
};
const bodyOf = (bytes: number): string => JSON.stringify({ notes: 'x'.repeat(bytes - '{"notes":""}'.length) });
const nestedIn = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

it.each(withBody)('DO-02 %s refuses a body of one byte more than 100 KB, and reads one of 100 KB', async (_, route) => {
  expect((await call(route, bodyOf(CLIENT_LIMITS.bodyBytes))).status).not.toBe(413);
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const { status, problem, headers } = await call(route, bodyOf(CLIENT_LIMITS.bodyBytes + 1));
    expect([status, problem.code]).toEqual([413, 'bodyTooLarge']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  }
});

it.each(withBody)('DO-02 %s refuses 21 levels of objects, and looks at 20', async (_, route) => {
  const most = CLIENT_LIMITS.jsonDepth;
  expect((await call(route, nestedIn(most))).problem?.code).not.toBe('malformedRequest');
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const deep = [nestedIn(most + 1), nestedIn(15_000), `${'['.repeat(50_000)}${']'.repeat(50_000)}`];
    for (const body of deep) {
      const { status, problem } = await call(route, body);
      expect([status, problem.code]).toEqual([400, 'malformedRequest']);
    }
  }
});

it('DO-02 finds the lists and pages that routes take', () => {
  expect([lists.length, pages.length, withBody.length].every((count) => count > 0)).toBe(true);
});

it.each(lists)('DO-02 takes no more than 100 of %s', async (_, route, { path, most, bodyWith }) => {
  expect(most).toBeLessThanOrEqual(100);
  const tooLong = (length: number) =>
    z
      .safeParse(route.body as z.ZodMiniType, bodyWith(length))
      .error?.issues.some((issue) => issue.code === 'too_big' && issue.path.join('.') === path.join('.')) ?? false;
  expect([tooLong(most ?? 0), tooLong((most ?? 0) + 1)]).toEqual([false, true]);
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const { status, problem } = await call(route, JSON.stringify(bodyWith((most ?? 0) + 1)));
    expect([status, problem.errors?.some(({ field }) => field === path.join('.'))]).toEqual([422, true]);
  }
});

it.each(pages)('DO-02 %s refuses a page of 201, and gives 200 at most', async (_, route) => {
  const page = (limit: number) => signedIn(route).call(route, { query: { limit }, params: { id } } as never);
  expect(await page(200)).not.toMatchObject({ status: 422 });
  for (let repeat = 0; repeat < REPEATS; repeat += 1)
    for (const limit of [201, 0, 10 ** 12]) {
      const { status, problem } = await page(limit);
      expect([limit, status, problem.errors?.map(({ field }) => field)]).toEqual([limit, 422, ['limit']]);
    }
});

/** A call over the network, where a body may come without its length and headers in any number. */
const overNetwork = (headers: Record<string, string>, chunks: readonly string[] = []) =>
  new Promise<{ status: number | undefined; problem: Problem }>((resolve, reject) => {
    const method = chunks.length > 0 ? 'POST' : 'GET';
    const sent = request({ port, method, path: '/api/v1/admin/session', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, problem: JSON.parse(Buffer.concat(parts).toString()) as Problem }),
      );
    });
    sent.on('error', reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });

it('DO-02 refuses headers of more than 16 KB with a problem', async () => {
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const { status, problem } = await overNetwork({ 'x-much': 'x'.repeat(CLIENT_LIMITS.headerBytes + 1) });
    expect([status, problem.code, problem.status]).toEqual([431, 'headersTooLarge', 431]);
  }
  expect((await overNetwork({ 'x-much': 'x'.repeat(15_000) })).status).toBe(403);
});

it('DO-02 refuses a body that does not tell its length once it is too long', async () => {
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const { status, problem } = await overNetwork({ 'content-type': 'application/json' }, [
      bodyOf(CLIENT_LIMITS.bodyBytes),
      ' ',
    ]);
    expect([status, problem.code]).toEqual([413, 'bodyTooLarge']);
  }
});
