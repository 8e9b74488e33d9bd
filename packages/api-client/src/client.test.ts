import { defineRoute } from '@tenantry/contracts';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createClient } from './client';
import { isProblem } from './problem-error';
import { keyOf } from './queries';

const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const route = defineRoute({
  method: 'PUT',
  path: '/admin/things/:id',
  permission: 'signedIn',
  params: z.object({ id: z.string() }),
  query: z.object({ q: z.optional(z.string()), none: z.optional(z.string()) }),
  body: z.object({ name: z.string() }),
  response: z.object({ name: z.string() }),
  ifMatch: true,
  summary: 'A route of this test.',
});
const onSessionEnded = vi.fn();
const client = createClient({ audience: 'admin', baseUrl: 'http://api.example', onSessionEnded });
const parts = { params: { id: 'a b/c' }, query: { q: 'x&y', none: undefined }, body: { name: 'n' }, version: 7 };
const answer = (status: number, body: string, type = 'application/problem+json') =>
  server.use(http.put('*', () => new HttpResponse(body, { status, headers: { 'Content-Type': type } })));

it('puts every part of the input where the route wants it', async () => {
  let seen: Request | undefined;
  server.use(
    http.put('*', ({ request }) => {
      seen = request.clone();
      return HttpResponse.json({ name: 'saved' });
    }),
  );
  expect(await client.call(route, parts, { idempotencyKey: 'key-1' })).toEqual({ name: 'saved' });
  expect(seen?.url).toBe('http://api.example/api/v1/admin/things/a%20b%2Fc?q=x%26y');
  expect(seen?.headers.get('If-Match')).toBe('"7"');
  expect(seen?.headers.get('Idempotency-Key')).toBe('key-1');
  expect(seen?.headers.get('X-Tenantry-App')).toBe('admin');
  expect(await seen?.json()).toEqual({ name: 'n' });
});

it('turns a problem into an error with its code and fields', async () => {
  const errors = [{ field: 'name', code: 'required' }];
  answer(422, JSON.stringify({ type: 't', title: 't', status: 422, code: 'invalidInput', requestId: 'r1', errors }));
  const error = await client.call(route, parts).catch((thrown: unknown) => thrown);
  expect(isProblem(error, 'invalidInput')).toBe(true);
  expect(error).toMatchObject({ code: 'invalidInput', errors, requestId: 'r1' });
});

it('calls an answer that is no problem of ours unavailable, and no answer a network problem', async () => {
  answer(502, '<html>Bad gateway</html>', 'text/html');
  expect(isProblem(await client.call(route, parts).catch((thrown: unknown) => thrown), 'unavailable')).toBe(true);
  server.use(http.put('*', () => HttpResponse.error()));
  expect(isProblem(await client.call(route, parts).catch((thrown: unknown) => thrown), 'network')).toBe(true);
});

it('tells when the session has ended', async () => {
  answer(401, JSON.stringify({ type: 't', title: 't', status: 401, code: 'notSignedIn', requestId: 'r' }));
  await client.call(route, parts).catch(() => undefined);
  expect(onSessionEnded).toHaveBeenCalledOnce();
});

it('keys a query by its route and its whole input', () => {
  expect(keyOf(route)).toEqual([route.path, 'PUT']);
  expect(keyOf(route, { query: { q: 'x' } })).toEqual([route.path, 'PUT', { query: { q: 'x' } }]);
});
