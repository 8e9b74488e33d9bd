import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractRoutes } from '../../src/server/contract-routes';
import { nameOf } from '../input/fuzz/fuzz-route';
import { pathOf, SignedInServer } from '../input/requests/signed-in-server';
import { TEST_BASE_URL } from '../support/test-app';

let server: SignedInServer;

beforeAll(async () => {
  server = await SignedInServer.start();
});
afterAll(() => server.close());

const ORIGINS = ['https://evil.example', 'null', TEST_BASE_URL, `${TEST_BASE_URL}.evil.example`];
const PAGES = ['/', '/admin/', '/customer/sign-in', '/healthz', '/api/openapi.json', '/nothing'];

/** The headers by which a server lets other origins read its answers. */
const sharing = (headers: Record<string, unknown>) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

it.each(ORIGINS)('SE-06 lets no page of %s read an answer', async (origin) => {
  for (const { path, headers } of [
    ...contractRoutes
      .filter(({ method }) => method === 'GET')
      .map((route) => ({
        path: pathOf(route),
        headers: server.headersOf(route.path.startsWith('/customer') ? server.owner : server.admin),
      })),
    ...PAGES.map((path) => ({ path, headers: {} })),
  ]) {
    const answer = await server.target.app.inject({ method: 'GET', url: path, headers: { ...headers, origin } });
    expect([path, sharing(answer.headers)]).toEqual([path, []]);
  }
});

it.each(ORIGINS)('SE-06 grants %s no call that it asks for in advance', async (origin) => {
  for (const route of contractRoutes) {
    const answer = await server.target.app.inject({
      method: 'OPTIONS',
      url: pathOf(route),
      headers: {
        origin,
        'access-control-request-method': route.method,
        'access-control-request-headers': 'content-type, x-tenantry-app, idempotency-key',
      },
    });
    expect([nameOf(route), answer.statusCode, sharing(answer.headers)]).toEqual([nameOf(route), 404, []]);
  }
});
