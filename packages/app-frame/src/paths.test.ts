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
])('SE-09 returns from signing in with %j to %s', (asked, place) => expect(safeReturnTo(asked)).toBe(place));

it('brings the place to return to along, escaped', () => {
  expect(framePaths.signIn('/customers?search=a&b')).toBe('/sign-in?returnTo=%2Fcustomers%3Fsearch%3Da%26b');
});
