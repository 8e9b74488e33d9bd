/** Calls a tenant may make at once, and a second in the long run, while other tenants call as well. */
const SHARE = { atOnce: 60, aSecond: 50 };
const OTHERS_WITHIN = 1000;
const TENANTS_KEPT = 10_000;

interface Call {
  tenantId: string;
  at: number;
}

/**
 * What is left of each tenant's share (DO-04). Refilled drop by drop rather than by the minute: a share that comes all at
 * once is used all at once, and others wait meanwhile. Who is alone may take everything: it is a matter of fairness.
 * Each instance counts for itself, because a round trip for each call would cost more than it gives.
 */
export class TenantShares {
  private readonly left = new Map<string, { calls: number; at: number }>();
  private newest: Call = { tenantId: '', at: -Infinity };
  /** The newest call of another tenant than that of `newest`. */
  private other: Call = { tenantId: '', at: -Infinity };

  constructor(private readonly factor: number) {}

  /** Counts a call at this monotonic time in ms; returns how long to wait when the share is used up, else 0. */
  take(tenantId: string, now: number): number {
    const { atOnce, aSecond } = { atOnce: SHARE.atOnce * this.factor, aSecond: SHARE.aSecond * this.factor };
    if (this.newest.tenantId !== tenantId) this.other = this.newest;
    this.newest = { tenantId, at: now };
    const before = this.left.get(tenantId) ?? { calls: atOnce, at: now };
    const calls = Math.min(atOnce, before.calls + ((now - before.at) / 1000) * aSecond);
    const isAlone = now - this.other.at > OTHERS_WITHIN;
    const isRefused = calls < 1 && !isAlone;
    this.left.set(tenantId, { calls: Math.max(0, isRefused ? calls : calls - 1), at: now });
    if (this.left.size > TENANTS_KEPT) this.left.clear();
    return isRefused ? ((1 - calls) / aSecond) * 1000 : 0;
  }
}
