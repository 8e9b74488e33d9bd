import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { Refusal } from './problem';

/** So many points within so many seconds; `shared` counts over all instances, else each counts for itself. */
export interface Limit {
  points: number;
  duration: number;
  shared: boolean;
}

/** The table of what all instances count together. */
export const LIMITS_TABLE = 'rate_limits';

export const makeLimiter = (
  dataSource: DataSource,
  keyPrefix: string,
  { points, duration, shared }: Limit,
): RateLimiterAbstract =>
  shared
    ? new RateLimiterPostgres({
        storeClient: dataSource,
        storeType: 'typeorm',
        tableName: LIMITS_TABLE,
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
        inMemoryBlockOnConsumed: points,
      } as never)
    : new RateLimiterMemory({ keyPrefix, points, duration });

/** The refusal of whoever has to wait so many milliseconds. */
export function tooManyRequests(wait: number): Refusal {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new Refusal('tooManyRequests', { retryAfter: seconds, params: { retryAfter: seconds } });
}

/** Takes one point of this key; refuses once there are none. */
export async function take(limiter: RateLimiterAbstract | undefined, key: string): Promise<void> {
  try {
    await limiter?.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooManyRequests(error.msBeforeNext);
    throw error;
  }
}
