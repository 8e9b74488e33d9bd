import { expect, it } from 'vitest';
import { newTotpSecret, stepOf, totpCodeAt, totpUri } from './totp-code';

const NOW = new Date('2026-03-02T10:15:10Z');
const STEP = Math.floor(NOW.getTime() / 30_000);
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

it.each([
  [0, STEP],
  [-30, STEP - 1],
  [30, STEP + 1],
  [-60, undefined],
  [60, undefined],
  [-90, undefined],
  [90, undefined],
])('AU-05 takes a code of %i seconds from now as one of step %s', (seconds, step) => {
  const secret = newTotpSecret();
  expect(stepOf(secret, totpCodeAt(secret, at(seconds)), NOW)).toBe(step);
});

// RFC 6238, appendix B, cut to six digits: any app computes the same.
it('AU-05 agrees with the codes of the standard', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpCodeAt(secret, new Date(59_000))).toBe('287082');
  expect(totpCodeAt(secret, new Date(1_111_111_109_000))).toBe('081804');
  expect(totpCodeAt(secret, new Date(2_000_000_000_000))).toBe('279037');
});

it('AU-05 makes a new secret of 160 bits each time, and says all of it to an app', () => {
  const secrets = Array.from({ length: 20 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(20);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(totpUri(secrets[0] ?? '', 'ada@people.example'));
  expect([uri.protocol, uri.host, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    'totp',
    secrets[0],
    'Tenantry',
  ]);
  expect(decodeURIComponent(uri.pathname)).toBe('/Tenantry:ada@people.example');
});
