import { Inject, Injectable } from '@nestjs/common';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { hashOf } from '../crypto/secret-token';
import { AccountDelay } from './account-delay';
import { addressPrefix } from './address-prefix';
import { makeLimiter, take } from './limiter';
import { RATE_FACTOR } from './rate-limits';
import { RefusedGuesses } from './refused-guesses';

/** Who tries a password: for which account, from where, and on which device of this account, if it is known. */
export interface Guess {
  account: string;
  ip: string;
  device: string | undefined;
}

const PER_PLACE = { points: 10, duration: 900, shared: true };
// A quarter of what two cores can hash in a minute: guesses alone must not keep everybody else waiting.
const ALL = { points: 1200, duration: 60, shared: true };

/** An address that was typed says who has an account: what is counted goes by its hash. */
const keyOf = (account: string): string => hashOf(account).toString('base64url');
const placeOf = ({ account, ip }: Guess): string => `${keyOf(account)}|${addressPrefix(ip)}`;

/**
 * Limits of guessing a password (AU-01). Strangers count per account and address, per account, and all together; a device
 * that its owner has signed in on counts for itself alone, so nobody keeps the owner out by guessing.
 */
@Injectable()
export class GuessLimits {
  private readonly byPlace: RateLimiterAbstract;
  private readonly byDevice: RateLimiterAbstract;
  private readonly ofAll: RateLimiterAbstract;
  private readonly byAccount: AccountDelay;

  constructor(
    @Inject(DataSource) dataSource: DataSource,
    @Inject(Clock) clock: Clock,
    @Inject(RATE_FACTOR) factor: number,
    @Inject(RefusedGuesses) private readonly refused: RefusedGuesses,
  ) {
    const make = (name: string, limit: typeof ALL) =>
      makeLimiter(dataSource, name, { ...limit, points: limit.points * factor });
    this.byPlace = make('account', PER_PLACE);
    this.byDevice = make('device', PER_PLACE);
    this.ofAll = make('guesses', ALL);
    this.byAccount = new AccountDelay(dataSource, clock, factor);
  }

  /** Counts a guess before it is tried, of known and unknown accounts alike; refuses with the time to wait. */
  async take(guess: Guess): Promise<void> {
    if (guess.device) await take(this.byDevice, guess.device);
    else {
      await take(this.byPlace, placeOf(guess));
      await this.byAccount.take(keyOf(guess.account));
      await take(this.ofAll, 'all');
    }
    // Wrong until it is forgiven.
    this.refused.note(guess.account);
  }

  /** The password was right: the wrong ones from this place were the owner's. Those from elsewhere stay counted. */
  async forgive(guess: Guess): Promise<void> {
    this.refused.takeBack(guess.account);
    if (guess.device) {
      await this.byDevice.delete(guess.device);
      return;
    }
    const own = await this.byPlace.get(placeOf(guess));
    await this.byAccount.giveBack(keyOf(guess.account), own?.consumedPoints ?? 1);
    await this.byPlace.delete(placeOf(guess));
  }
}
