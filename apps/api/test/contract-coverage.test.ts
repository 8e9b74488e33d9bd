import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractRoutes } from '../src/server/contract-routes';
import { createTestApp, type TestApp } from './support/test-app';

/** Addresses that are no route of the contract; each needs no session and tells nothing of a tenant. */
const BESIDE_THE_API: Record<string, string> = {
  'GET /': 'a redirect',
  'GET /healthz': 'a sign of life',
  'GET /readyz': 'a sign of life',
  'POST /api/bounces': 'signed notices of a mail server (bounce-notices.test.ts)',
  'POST /api/csp-reports': 'reports of browsers; keeps a line in the log (csp-reports.test.ts)',
  ...Object.fromEntries(
    ['GET /api/openapi.json', 'GET /api/docs', 'GET /api/docs/assets/start.js', 'GET /api/docs/assets/*'].map(
      (route) => [route, 'the documentation, outside of production'],
    ),
  ),
  ...Object.fromEntries(
    ['admin', 'customer'].flatMap((app) =>
      ['assets/*', 'favicon.svg', '*'].map((file) => [
        `GET /${app}/${file}`,
        'files of an app, the same for everybody',
      ]),
    ),
  ),
  'GET /admin': 'a redirect',
  'GET /customer': 'a redirect',
};

describe('contract coverage', () => {
  let target: TestApp;

  beforeAll(async () => {
    target = await createTestApp();
  });
  afterAll(() => target.close());

  it('serves every route of the contract, once', () => {
    const fastify = target.app.getHttpAdapter().getInstance();
    const missing = contractRoutes.filter(
      (route) => !fastify.hasRoute({ method: route.method, url: `/api/v1${route.path}` }),
    );
    expect(missing.map((route) => `${route.method} ${route.path}`)).toEqual([]);
    expect(new Set(contractRoutes.map((route) => `${route.method} ${route.path}`)).size).toBe(contractRoutes.length);
    expect(contractRoutes.length).toBeGreaterThan(35);
  });

  it('CF-05 serves nothing below /api/v1 that is no route of the contract', () => {
    const promised = new Set(contractRoutes.map((route) => `${route.method} /api/v1${route.path}`));
    const extra = target.routes.filter(
      (route) => route.includes(' /api/v1') && !route.startsWith('HEAD ') && !promised.has(route),
    );
    expect(extra).toEqual([]);
  });

  it('CF-05 serves nothing beside the API but what was looked at', () => {
    const beside = target.routes.filter((route) => !route.includes(' /api/v1/') && !route.startsWith('HEAD '));
    expect([...new Set(beside)].filter((route) => !(route in BESIDE_THE_API))).toEqual([]);
    expect(Object.keys(BESIDE_THE_API).filter((route) => !beside.includes(route))).toEqual([]);
  });

  it('lets nobody in without a session where the contract asks for one', async () => {
    for (const route of contractRoutes.filter(({ permission }) => permission !== 'anyone')) {
      const audience = route.path.split('/')[1];
      const response = await target.app.inject({
        method: route.method,
        url: `/api/v1${route.path.replace(/:[a-zA-Z]+/g, '00000000-0000-7000-8000-000000000001')}`,
        headers: {
          'x-tenantry-app': String(audience),
          'sec-fetch-site': 'same-origin',
          'idempotency-key': 'a-key-of-this-test',
          'if-match': '"1"',
        },
      });
      expect([route.path, response.statusCode]).toEqual([route.path, 401]);
    }
  });
});
