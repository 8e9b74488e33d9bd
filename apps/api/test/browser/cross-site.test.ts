import type { RouteShape } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/admin';
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

const mutating = contractRoutes.filter(({ method }) => method !== 'GET');
const EVIL = 'https://evil.example';
const JSON_TYPE = 'application/json';

/** The lines by which a browser tells where a call comes from and what it brings; all others are those of the app. */
const send = async (route: RouteShape, lines: readonly string[], payload: string, type: string | undefined) => {
  const audience = route.path.startsWith('/customer') ? 'customer' : 'admin';
  const client = audience === 'customer' ? server.owner : server.admin;
  const own = Object.entries(server.headersOf(client)).filter(([name]) => name !== 'sec-fetch-site');
  const all = [
    'Host: localhost',
    ...own.map(([name, value]) => `${name}: ${value}`),
    ...lines,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    `Content-Length: ${Buffer.byteLength(payload)}`,
    '',
    payload,
  ];
  const answer = await server.rawOf(`${route.method} ${pathOf(route)} HTTP/1.1`, all);
  return { status: answer.split(' ')[1], code: /"code":"(\w+)"/.exec(answer)?.[1] };
};

it.each<[string, string[]]>([
  ['another site', ['Sec-Fetch-Site: cross-site']],
  ['a neighbour on the same site', ['Sec-Fetch-Site: same-site']],
  ['an address that somebody typed', ['Sec-Fetch-Site: none']],
  ['nowhere', []],
  ['another origin', [`Origin: ${EVIL}`]],
  ['an origin that begins like ours', [`Origin: ${TEST_BASE_URL}.evil.example`]],
  ['our origin by another scheme', [`Origin: ${TEST_BASE_URL.replace('http:', 'https:')}`]],
  ['a page without origin', ['Origin: null']],
  ['our site and another one', ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site']],
  ['another site and ours', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Site: same-origin']],
  ['our origin and another one', [`Origin: ${TEST_BASE_URL}`, `Origin: ${EVIL}`]],
  ['another origin and ours', [`Origin: ${EVIL}`, `Origin: ${TEST_BASE_URL}`]],
  ['another site that names our origin', ['Sec-Fetch-Site: cross-site', `Origin: ${TEST_BASE_URL}`]],
  ['a site with an empty name', ['Sec-Fetch-Site:', `Origin: ${EVIL}`]],
])('SE-05 accepts no call of any route from %s', async (_, lines) => {
  for (const route of mutating)
    expect([nameOf(route), await send(route, lines, '{}', JSON_TYPE)]).toEqual([
      nameOf(route),
      { status: '403', code: 'crossSiteRefused' },
    ]);
});

it.each([
  ['plain text', 'text/plain', '{}'],
  ['a form', 'application/x-www-form-urlencoded', 'a=b'],
  ['parts of a form', 'multipart/form-data; boundary=x', '--x--'],
  ['no type', undefined, '{}'],
])(
  'SE-05 accepts no call of any route with %s, which other sites can send without asking',
  async (_, type, payload) => {
    for (const route of mutating)
      expect([nameOf(route), await send(route, ['Sec-Fetch-Site: same-origin'], payload, type)]).toEqual([
        nameOf(route),
        { status: '415', code: 'unsupportedMediaType' },
      ]);
  },
);

it('SE-05 accepts no call of any route without the header that only a page of the same origin can send', async () => {
  for (const route of mutating) {
    const { status, code } = await server.ask(route.method, pathOf(route), { 'x-tenantry-app': '' });
    expect([nameOf(route), status, code]).toEqual([nameOf(route), 403, 'wrongAudience']);
  }
});

it.each<[string, string[]]>([
  ['from a page of the app', ['Sec-Fetch-Site: same-origin']],
  ['from an old browser that names its origin only', [`Origin: ${TEST_BASE_URL}`]],
])('SE-05 takes the same calls %s, as a control', async (_, lines) => {
  // What ends the session of all that come after is no control.
  for (const route of mutating.filter(({ idempotency }) => idempotency !== 'none')) {
    const { code } = await send(route, lines, '{}', JSON_TYPE);
    expect([nameOf(route), code]).not.toEqual([nameOf(route), 'crossSiteRefused']);
    expect([nameOf(route), code]).not.toEqual([nameOf(route), 'unsupportedMediaType']);
  }
});

it('SE-05 has changed nothing by all this: both people are still signed in', async () => {
  for (const client of [server.admin, server.owner]) {
    const route =
      client.audience === 'admin' ? sessionRoutes.current : { ...sessionRoutes.current, path: '/customer/session' };
    expect((await client.call(route)).status).toBe(200);
  }
});
