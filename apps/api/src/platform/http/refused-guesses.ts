import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { systemActor } from '../access/actor';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';

const WRITE_EVERY = 30_000;
// Whoever is to be forgiven is so within a moment: what is older was wrong.
const DECIDED_AFTER = 10_000;

/**
 * Passwords that were tried and were wrong, by the address that was typed, for its owner to see. Noted in memory and
 * written together outside of any request: a known address must not take longer than an unknown one (AU-04).
 */
@Injectable()
export class RefusedGuesses implements OnApplicationShutdown {
  private readonly tried = new Map<string, Date[]>();
  private readonly timer = setInterval(() => void this.write().catch(() => undefined), WRITE_EVERY).unref();

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Something is tried for this account. There are not many: the limits of guessing stand before it. */
  note(account: string): void {
    const tries = this.tried.get(account) ?? [];
    this.tried.set(account, [...tries, this.clock.now()]);
  }

  /** It was right. */
  takeBack(account: string): void {
    this.tried.get(account)?.pop();
  }

  /** Writes down what was refused; `all`: also what may still be under way. */
  async write({ all = false } = {}): Promise<void> {
    const until = this.clock.now().getTime() - DECIDED_AFTER;
    const refused = [...this.tried].flatMap(([account, tries]) => {
      const decided = all ? tries : tries.filter((at) => at.getTime() <= until);
      const left = tries.filter((at) => !decided.includes(at));
      if (left.length > 0) this.tried.set(account, left);
      else this.tried.delete(account);
      const last = decided.at(-1);
      return last ? [{ account, times: decided.length, last }] : [];
    });
    if (refused.length === 0) return;
    await this.uow.run(systemActor('refused-guesses'), (tx) =>
      tx.query('select identity.note_refused($1, $2, $3)', [
        refused.map(({ account }) => account),
        refused.map(({ times }) => times),
        refused.map(({ last }) => last),
      ]),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write({ all: true }).catch(() => undefined);
  }
}
