import { expect, it } from 'vitest';
import { framePaths, safeReturnTo } from './paths';

it.each([
  [null, '/'],
  ['/customers?search=a', '/customers?search=a'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  [String.raw`/\evil.example`, '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?returnTo=%2F', '/'],
  ['', '/'],
  ['customers', '/'],
  ['///evil.example', '/'],
  ['https:evil.example', '/'],
  ['https:/evil.example', '/'],
  ['HTTPS://evil.example', '/'],
  [' //evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/\r\n/evil.example', '/'],
  ['\u0001//evil.example', '/'],
  ['/\u0085/evil.example', '/'],
  [String.raw`\\evil.example`, '/'],
  [String.raw`/a\..\..\evil.example`, '/'],
  ['data:text/html,<script>alert(1)</script>', '/'],
  ['java\nscript:alert(1)', '/'],
  ['.evil.example', '/'],
  ['@evil.example', '/'],
])('SE-09 returns from signing in with %j to %s', (asked, place) => expect(safeReturnTo(asked)).toBe(place));

it('brings the place to return to along, escaped', () => {
  expect(framePaths.signIn('/customers?search=a&b')).toBe('/sign-in?returnTo=%2Fcustomers%3Fsearch%3Da%26b');
});

it.each([
  '/\u2215\u2215evil.example',
  '/\uff0f\uff0fevil.example',
  '/%2fevil.example',
  '/%5cevil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '/@evil.example',
  '/.//evil.example',
  '/..//evil.example',
])('SE-09 stays on this host with %j, which only looks like a way out', (asked) => {
  const page = new URL('https://tenantry.example/customer/sign-in');
  expect(new URL(`/customer${safeReturnTo(asked)}`, page).origin).toBe(page.origin);
});
