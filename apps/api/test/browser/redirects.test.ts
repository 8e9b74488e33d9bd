import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/test-app';

let target: TestApp;

beforeAll(async () => {
  target = await createTestApp({ environment: { mode: 'demo' } });
});
afterAll(() => target.close());

const ELSEWHERE = [
  '//evil.example',
  '///evil.example',
  String.raw`/\evil.example`,
  String.raw`\\evil.example`,
  'https:evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%0d%0aLocation:%20https://evil.example',
  '%0d%0aSet-Cookie:%20a=b',
  '/%09/evil.example',
  '/%5cevil.example',
  '/%2fevil.example',
  '/\u2215\u2215evil.example',
  '/\uff0f\uff0fevil.example',
  '.evil.example',
  '@evil.example',
];
const ASKED = ['/', '/admin', '/customer', '/mailbox', '/api/docs'];

/** Where the answer leads, seen from our own address; undefined where it leads nowhere. */
const hostOf = (location: unknown) =>
  typeof location === 'string' ? new URL(location, 'https://tenantry.example').host : undefined;

it.each(ELSEWHERE)('SE-09 redirects nobody to %s', async (place) => {
  const encoded = encodeURIComponent(place);
  const addresses = [
    ...['returnTo', 'next', 'url', 'redirect'].flatMap((name) => ASKED.map((path) => `${path}?${name}=${encoded}`)),
    ...ASKED.map((path) => `${path}?${encoded}`),
    ...ASKED.map((path) => encodeURI(`${path}${place}`)),
    encodeURI(place.startsWith('/') ? place : `/${place}`),
  ];
  for (const url of addresses) {
    const { headers } = await target.app.inject({ url });
    expect([url, hostOf(headers.location) ?? 'nowhere']).toEqual([
      url,
      headers.location === undefined ? 'nowhere' : 'tenantry.example',
    ]);
    expect([url, headers['set-cookie']]).toEqual([url, undefined]);
  }
});

it.each(['host', 'x-forwarded-host', 'forwarded', 'x-original-url', 'x-rewrite-url'])(
  'SE-09 believes no place that the header %s names',
  async (name) => {
    for (const [url, place] of [
      ['/', '/admin/'],
      ['/admin', '/admin/'],
      ['/customer', '/customer/'],
    ] as const) {
      const { statusCode, headers } = await target.app.inject({ url, headers: { [name]: 'evil.example' } });
      expect([url, statusCode, headers.location]).toEqual([url, 302, place]);
    }
  },
);
