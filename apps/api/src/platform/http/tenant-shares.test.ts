import { expect, it } from 'vitest';
import { TenantShares } from './tenant-shares';

/** Calls of a tenant at the same moment; how many were let through. */
const served = (shares: TenantShares, tenantId: string, calls: number, now: number): number =>
  Array.from({ length: calls }, () => shares.take(tenantId, now)).filter((wait) => wait === 0).length;

it('DO-04 lets a tenant that is alone take everything', () => {
  const shares = new TenantShares(1);
  expect(served(shares, 'a', 5000, 0)).toBe(5000);
});

it('DO-04 lets a tenant take its share and no more while others call, and gives it back drop by drop', () => {
  const shares = new TenantShares(1);
  expect(shares.take('b', 0)).toBe(0);
  expect(served(shares, 'a', 500, 0)).toBe(60);
  shares.take('b', 900);
  expect(served(shares, 'a', 500, 900)).toBe(45);
  const wait = shares.take('a', 900);
  expect(wait).toBe(20);
  expect(shares.take('a', 900 + wait)).toBe(0);
});

it('DO-04 refuses the flooding tenant from the first call of another one on, and never that one', () => {
  const shares = new TenantShares(1);
  expect(served(shares, 'a', 5000, 0)).toBe(5000);
  for (let now = 0; now < 10_000; now += 100) {
    expect(shares.take('b', now)).toBe(0);
    expect(served(shares, 'a', 200, now)).toBeLessThanOrEqual(5);
  }
  expect(served(shares, 'a', 200, 12_000)).toBe(200);
});
