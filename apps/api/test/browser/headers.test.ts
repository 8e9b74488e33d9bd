import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Given } from '../factories/given';
import { createTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

let target: TestApp;
let admin: TestClient;
let port: number;

beforeAll(async () => {
  target = await createTestApp({ environment: { secureCookies: true, mode: 'demo' } });
  admin = (await new Given(target).partner()).admin;
  await target.app.listen(0, '127.0.0.1');
  port = Number(new URL(await target.app.getUrl()).port);
});
afterAll(() => target.close());

const ASSET = readdirSync(join(import.meta.dirname, '../../../admin/dist/assets')).find((name) => name.endsWith('.js'));
const SESSION = `/api/v1${sessionRoutes.current.path}`;
const signedIn = () => ({ 'x-tenantry-app': 'admin', 'sec-fetch-site': 'same-origin', cookie: admin.cookieHeader() });

/** Status and headers, over the network: some refusals never reach what answers in memory. */
const ask = (lines: readonly string[]): Promise<{ status: number; headers: Map<string, string> }> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let text = '';
    socket.on('data', (bytes) => (text += String(bytes)));
    socket.on('error', reject);
    socket.on('end', () => {
      const [first = '', ...rest] = text.split('\r\n\r\n')[0]?.split('\r\n') ?? [];
      const headers = rest.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
      });
      resolve({ status: Number(first.split(' ')[1]), headers: new Map(headers) });
    });
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  ask([
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]);
const post = (bytes: number) =>
  ask([
    `POST ${SESSION} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${bytes}`,
  ]);

const EVERYWHERE: Record<string, RegExp> = {
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*microphone=\(\)/,
  'content-security-policy': /^default-src 'none';/,
  'x-frame-options': /^(DENY|SAMEORIGIN)$/,
};

const CLASSES: [what: string, status: number, cache: RegExp, ask: () => ReturnType<typeof ask>][] = [
  ['an answer of the API', 200, /^no-store$/, () => get(SESSION, signedIn())],
  ['a refusal for want of a session', 401, /^no-store$/, () => get(SESSION, { 'X-Tenantry-App': 'admin' })],
  ['an address of the API that is none', 404, /^no-store$/, () => get('/api/v1/admin/nothing')],
  ['an id that is too long', 404, /^no-store$/, () => get(`/api/v1/admin/customers/${'x'.repeat(300)}`, signedIn())],
  ['an address that cannot be read', 400, /^no-store$/, () => get('/api/v1/admin/plans%')],
  ['a body that is too large', 413, /^no-store$/, () => post(101 * 1024)],
  ['headers that are too large', 431, /^no-store$/, () => get(SESSION, { 'X-Long': 'x'.repeat(17 * 1024) })],
  ['what is no request', 400, /^no-store$/, () => ask(['NONSENSE'])],
  ['a page of the admin app', 200, /^no-store$/, () => get('/admin/customers')],
  ['a page of the customer app', 200, /^no-store$/, () => get('/customer/licences')],
  ['a page that takes a mailed link', 200, /^no-store$/, () => get('/admin/set-password')],
  ['an asset', 200, /^public, max-age=31536000, immutable$/, () => get(`/admin/assets/${ASSET}`)],
  ['an asset that is none', 404, /^no-store$/, () => get('/admin/assets/nothing.js')],
  ['the icon', 200, /^max-age=86400$/, () => get('/admin/favicon.svg')],
  ['the way to the app', 302, /^no-store$/, () => get('/')],
  ['an address that is none', 404, /^no-store$/, () => get('/nothing')],
  ['the mailbox', 200, /^no-store$/, () => get('/mailbox')],
  ['the documentation', 200, /^no-store$/, () => get('/api/docs')],
  ['the description of the API', 200, /^no-store$/, () => get('/api/openapi.json')],
  ['a sign of life', 200, /^no-store$/, () => get('/healthz')],
];

it.each(CLASSES)('SE-08 sends every header with %s (%i)', async (_, status, cache, call) => {
  const answer = await call();
  expect(answer.status).toBe(status);
  const missing = Object.entries({ ...EVERYWHERE, 'cache-control': cache }).filter(
    ([name, pattern]) => !pattern.test(answer.headers.get(name) ?? ''),
  );
  expect(missing.map(([name]) => [name, answer.headers.get(name)])).toEqual([]);
});

it('SE-08 says nothing of https where it is not reached by https', async () => {
  const plain = await createTestApp({ database: target.database });
  const { headers } = await plain.app.inject('/admin/');
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['x-content-type-options']).toBe('nosniff');
  await plain.close();
});

it('SE-07 gives each page a policy with a nonce of its own, and none that lets inline code run', async () => {
  const policies = await Promise.all(
    ['/admin/', '/admin/', '/customer/'].map(async (path) => (await get(path)).headers.get('content-security-policy')),
  );
  for (const policy of policies) {
    for (const part of ["script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(`; ${part};`);
    expect(policy).toMatch(/; style-src 'self' 'nonce-[\w+/]{22}=='/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
  expect(new Set(policies).size).toBe(policies.length);
});
