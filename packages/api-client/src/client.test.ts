import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { defineRoute } from '@tenantry/contracts';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createClient } from './client';
import { isProblem } from './problem-error';
import { invalidate, keyOf, queryOf } from './queries';

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
const onForbidden = vi.fn();
const client = createClient({ audience: 'admin', baseUrl: 'http://api.example', onSessionEnded, onForbidden });
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

it('AZ-10 tells when a right is refused, and not when something else is', async () => {
  for (const code of ['forbidden', 'crossSiteRefused']) {
    answer(403, JSON.stringify({ type: 't', title: 't', status: 403, code, requestId: 'r' }));
    await client.call(route, parts).catch(() => undefined);
  }
  expect(onForbidden).toHaveBeenCalledOnce();
});

it('keys a query by its route and its whole input', () => {
  expect(keyOf(route)).toEqual([route.path, 'PUT']);
  expect(keyOf(route, { query: { q: 'x' } })).toEqual([route.path, 'PUT', { query: { q: 'x' } }]);
});

const list = defineRoute({
  method: 'GET',
  path: '/admin/things',
  permission: 'signedIn',
  query: z.object({ search: z.optional(z.string()) }),
  response: z.object({ items: z.array(z.string()) }),
  summary: 'A list of this test.',
});

it('reads a query with the input of its key, and what one search found is not shown for another', async () => {
  server.use(
    http.get('*', ({ request }) => HttpResponse.json({ items: [new URL(request.url).searchParams.get('search')] })),
  );
  const queries = new QueryClient();
  const found = (search: string) => queries.fetchQuery(queryOf(client, list, { query: { search } }));
  expect([await found('a'), await found('b')]).toEqual([{ items: ['a'] }, { items: ['b'] }]);
});

it('waits at an invalidation until what is on screen is fresh, and leaves other routes alone', async () => {
  let answers = 0;
  server.use(
    http.get('*', async () => {
      await Promise.resolve();
      answers += 1;
      return HttpResponse.json({ items: [String(answers)] });
    }),
  );
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const shown = new QueryObserver(queries, queryOf(client, list, { query: { search: 'a' } }));
  const leave = shown.subscribe(() => undefined);
  await vi.waitFor(() => expect(shown.getCurrentResult().data).toEqual({ items: ['1'] }));
  await invalidate(queries, route);
  expect(shown.getCurrentResult().data).toEqual({ items: ['1'] });
  await invalidate(queries, list);
  expect(shown.getCurrentResult().data).toEqual({ items: ['2'] });
  leave();
});

it('answers nothing for an empty body, and takes a cancelled call for no problem', async () => {
  server.use(http.put('*', () => new HttpResponse(null, { status: 204 })));
  expect(await client.call(route, parts)).toBeNull();
  const leaving = new AbortController();
  server.use(http.put('*', () => new Promise(() => leaving.abort())));
  const error = await client.call(route, parts, { signal: leaving.signal }).catch((thrown: unknown) => thrown);
  expect(isProblem(error)).toBe(false);
  expect(error).toMatchObject({ name: 'AbortError' });
});

const file = defineRoute({
  method: 'GET',
  path: '/admin/things/export',
  permission: 'signedIn',
  query: z.object({ search: z.optional(z.string()) }),
  response: z.string(),
  produces: 'text/csv',
  summary: 'A file of this test.',
});

it('downloads a file byte by byte, with the number of records beside it', async () => {
  let accepted: string | null = '';
  server.use(
    http.get('*', ({ request }) => {
      accepted = request.headers.get('Accept');
      return new HttpResponse('\uFEFFname\r\n', { headers: { 'Content-Type': 'text/csv', 'X-Total-Count': '61234' } });
    }),
  );
  const { file: saved, total } = await client.download(file, { query: { search: 'x' } });
  expect(accepted).toBe('text/csv');
  expect(total).toBe(61_234);
  expect([...new Uint8Array(await saved.arrayBuffer())].slice(0, 4)).toEqual([0xef, 0xbb, 0xbf, 0x6e]);
});

it('does not know how many records there are where the server does not say', async () => {
  server.use(http.get('*', () => new HttpResponse('name', { headers: { 'Content-Type': 'text/csv' } })));
  expect((await client.download(file, { query: {} })).total).toBeUndefined();
});

it('throws the problem instead of saving it as a file', async () => {
  server.use(
    http.get('*', () => HttpResponse.json({ code: 'tooManyRequests', params: { retryAfter: 9 } }, { status: 429 })),
  );
  const error = await client.download(file, { query: {} }).catch((thrown: unknown) => thrown);
  expect(isProblem(error, 'tooManyRequests')).toBe(true);
});
