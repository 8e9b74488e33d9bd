import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../../../test/factories/given';
import { createTestApp, type TestApp } from '../../../test/support/test-app';
import type { TestClient } from '../../../test/support/test-client';

let target: TestApp;
let client: TestClient;

beforeAll(async () => {
  target = await createTestApp();
  client = (await new Given(target).partner()).admin;
});
afterAll(() => target.close());

const create = (body: unknown, headers: Record<string, string> = {}) =>
  client.call(customerRoutes.create, { body }, { 'idempotency-key': crypto.randomUUID(), ...headers });

it.each([
  ['a body that is no JSON', '{"company": ', {}, 400, 'malformedRequest'],
  ['a body that is no object', '[]', {}, 422, 'invalidInput'],
  [
    'a body of another type',
    'company=x',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'unsupportedMediaType',
  ],
  ['a body with a prototype in it', '{"__proto__": {"admin": true}}', {}, 400, 'malformedRequest'],
  ['a body of 200 kB', JSON.stringify({ notes: 'x'.repeat(200_000) }), {}, 413, 'bodyTooLarge'],
])('IN-01 refuses %s with a problem', async (_, body, headers, status, code) => {
  const answer = await create(body, headers);
  expect([answer.status, answer.problem.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.problem.requestId).toBeTruthy();
});

it('answers an unknown address below the API as a problem, and tells nothing of its insides', async () => {
  const answer = await target.app.inject({ method: 'GET', url: '/api/v1/admin/no-such-thing' });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'notFound', status: 404 });
  expect(answer.body).not.toMatch(/node_modules|at |Error/);
});

it('IN-01 tells a field of another type from one that is missing', async () => {
  const answer = await create({ company: 5, city: null, accountMail: 'now' });
  const codes = Object.fromEntries((answer.problem.errors ?? []).map(({ field, code }) => [field, code]));
  expect(codes).toMatchObject({
    company: 'invalidValue',
    city: 'required',
    region: 'required',
    accountMail: 'invalidValue',
  });
});

it('CC-02 asks for an idempotency key where a repeat would do harm', async () => {
  const answer = await client.call(customerRoutes.create, { body: {} });
  expect([answer.status, answer.problem.code]).toEqual([400, 'idempotencyKeyRequired']);
});

it('answers an id that is no id like one that nobody has', async () => {
  const answer = await client.call(customerRoutes.get, { params: { id: 'x' as never } });
  expect([answer.status, answer.problem.code]).toEqual([404, 'notFound']);
});
