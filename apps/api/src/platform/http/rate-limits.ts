import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { RouteShape } from '@tenantry/contracts';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { addressPrefix } from './address-prefix';
import { makeLimiter, take, tooManyRequests, type Limit } from './limiter';
import { Refusal } from './problem';
import { TenantShares } from './tenant-shares';

type RateClass = NonNullable<RouteShape['rate']>;

/** Calls per address and route class: points within seconds. Shared by instances where it guards a door or a mailbox. */
const CLASSES: Record<RateClass, Limit> = {
  ordinary: { points: 1200, duration: 60, shared: false },
  lookup: { points: 300, duration: 60, shared: false },
  export: { points: 10, duration: 60, shared: false },
  signIn: { points: 60, duration: 60, shared: true },
  mail: { points: 20, duration: 3600, shared: true },
};

/**
 * A client that asks again as soon as it is refused would keep the server busy with refusals; and those that are refused
 * together must not come back together.
 */
const refusedAfter = (): number => 500 + Math.random() * 1000;

/** Injection token: factor by which all limits are raised; tests and demo seeds come from one address. */
export const RATE_FACTOR = Symbol('rate factor');

/** Rate limits per route class and address, per tenant, and per mailbox. Those of guessing are `GuessLimits`. */
@Injectable()
export class RateLimits {
  private readonly byClass: Record<string, RateLimiterAbstract>;
  private readonly byTenant: TenantShares;
  private readonly byRecipient: RateLimiterAbstract;

  constructor(@Inject(DataSource) dataSource: DataSource, @Inject(RATE_FACTOR) factor: number) {
    const make = (name: string, limit: Limit) =>
      makeLimiter(dataSource, name, { ...limit, points: limit.points * factor });
    this.byClass = Object.fromEntries(Object.entries(CLASSES).map(([name, limits]) => [name, make(name, limits)]));
    this.byTenant = new TenantShares(factor);
    this.byRecipient = make('recipient', { points: 5, duration: 3600, shared: true });
  }

  async consume(route: RouteShape, ip: string): Promise<void> {
    await this.slowly(take(this.byClass[route.rate ?? 'ordinary'], addressPrefix(ip)));
  }

  /** Counts a call of somebody in this tenant; to be asked once the session is known. */
  async consumeOfTenant(tenantId: string): Promise<void> {
    const msBeforeNext = this.byTenant.take(tenantId, performance.now());
    if (msBeforeNext > 0) await this.slowly(Promise.reject(tooManyRequests(msBeforeNext)));
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

  private async slowly(counting: Promise<void>): Promise<void> {
    try {
      await counting;
    } catch (error) {
      if (error instanceof Refusal) await wait(refusedAfter(), undefined, { ref: false });
      throw error;
    }
  }
}
