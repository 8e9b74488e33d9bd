import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { RouteShape } from '@tenantry/contracts';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { addressPrefix } from './address-prefix';
import { Refusal } from './problem';
import { TenantShares } from './tenant-shares';

type RateClass = NonNullable<RouteShape['rate']>;

/** Calls per address and route class: points within seconds. Shared by instances where it guards a door or a mailbox. */
const CLASSES: Record<RateClass, { points: number; duration: number; shared: boolean }> = {
  ordinary: { points: 1200, duration: 60, shared: false },
  lookup: { points: 300, duration: 60, shared: false },
  export: { points: 10, duration: 60, shared: false },
  signIn: { points: 60, duration: 60, shared: true },
  mail: { points: 20, duration: 3600, shared: true },
};

// A client that asks again as soon as it is refused would keep the server busy with refusals.
const REFUSED_AFTER = 500;

/** Injection token: factor by which all limits are raised; tests and demo seeds come from one address. */
export const RATE_FACTOR = Symbol('rate factor');

/** Rate limits per route class and address, per tenant, and per account where a key is named. */
@Injectable()
export class RateLimits {
  private readonly byClass: Record<string, RateLimiterAbstract>;
  private readonly byTenant: TenantShares;
  private readonly byAccount: RateLimiterAbstract;
  private readonly byRecipient: RateLimiterAbstract;

  constructor(@Inject(DataSource) dataSource: DataSource, @Inject(RATE_FACTOR) factor: number) {
    const make = (
      keyPrefix: string,
      { points, duration, shared }: { points: number; duration: number; shared: boolean },
    ) =>
      shared
        ? new RateLimiterPostgres({
            storeClient: dataSource,
            storeType: 'typeorm',
            tableName: 'rate_limits',
            tableCreated: true,
            clearExpiredByTimeout: false,
            keyPrefix,
            points: points * factor,
            duration,
            inMemoryBlockOnConsumed: points * factor,
          } as never)
        : new RateLimiterMemory({ keyPrefix, points: points * factor, duration });
    this.byClass = Object.fromEntries(Object.entries(CLASSES).map(([name, limits]) => [name, make(name, limits)]));
    this.byTenant = new TenantShares(factor);
    // Failures of one account from one address; a success clears it, so the owner elsewhere is never locked out.
    this.byAccount = make('account', { points: 10, duration: 900, shared: true });
    this.byRecipient = make('recipient', { points: 5, duration: 3600, shared: true });
  }

  async consume(route: RouteShape, ip: string): Promise<void> {
    await this.slowly(this.take(this.byClass[route.rate ?? 'ordinary'], addressPrefix(ip)));
  }

  /** Counts a call of somebody in this tenant; to be asked once the session is known. */
  async consumeOfTenant(tenantId: string): Promise<void> {
    const msBeforeNext = this.byTenant.take(tenantId, performance.now());
    if (msBeforeNext > 0) await this.slowly(Promise.reject(this.refusal({ msBeforeNext })));
  }

  /** Counts a failed attempt against one account from one address; refuses once there were too many. */
  async countFailure(account: string, ip: string): Promise<void> {
    await this.take(this.byAccount, `${account}|${addressPrefix(ip)}`);
  }

  async refuseIfBlocked(account: string, ip: string): Promise<void> {
    const state = await this.byAccount.get(`${account}|${addressPrefix(ip)}`);
    if (state && state.remainingPoints <= 0) throw this.refusal(state);
  }

  async clearFailures(account: string, ip: string): Promise<void> {
    await this.byAccount.delete(`${account}|${addressPrefix(ip)}`);
  }

  /** Counts a mail that somebody without a session asks for; false once this mailbox got its share (JB-08). */
  async mayMail(recipient: string): Promise<boolean> {
    try {
      await this.byRecipient.consume(recipient);
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }

  private async take(limiter: RateLimiterAbstract | undefined, key: string): Promise<void> {
    try {
      await limiter?.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw this.refusal(error);
      throw error;
    }
  }

  private async slowly(counting: Promise<void>): Promise<void> {
    try {
      await counting;
    } catch (error) {
      if (error instanceof Refusal) await wait(REFUSED_AFTER, undefined, { ref: false });
      throw error;
    }
  }

  private refusal(state: Pick<RateLimiterRes, 'msBeforeNext'>): Refusal {
    const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    return new Refusal('tooManyRequests', { retryAfter: seconds, params: { retryAfter: seconds } });
  }
}
