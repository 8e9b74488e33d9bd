import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { makeLimiter } from './limiter';
import { RATE_FACTOR } from './rate-limits';

/** Within one sign-in, which lives for ten minutes. */
const TRIES = { points: 5, duration: 600, shared: true };

/** Counts how often codes are tried in one sign-in, before they are: of many at once no more come through than that. */
@Injectable()
export class CodeTries {
  private readonly bySignIn: RateLimiterAbstract;

  constructor(@Inject(DataSource) dataSource: DataSource, @Inject(RATE_FACTOR) factor: number) {
    this.bySignIn = makeLimiter(dataSource, 'code', { ...TRIES, points: TRIES.points * factor });
  }

  /** How many tries are left after this one; undefined where this one is one too many. */
  async take(sessionId: string): Promise<number | undefined> {
    try {
      return (await this.bySignIn.consume(sessionId)).remainingPoints;
    } catch (error) {
      if (error instanceof RateLimiterRes) return undefined;
      throw error;
    }
  }
}
