import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Refusal } from '../http/problem';

// OWASP's minimum for argon2id; about 24 ms of one core here.
const OPTIONS = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';
const LONGEST_QUEUE = 200;
// Hashing takes a core whole, and the event loop needs one: with none left, everybody waits while people sign in.
const AT_ONCE = Math.max(1, availableParallelism() - 1);

/** argon2id, one hash per core at once but for one core, in a queue with an end (AU-02). Never inside a transaction. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, OPTIONS));
  }

  /** Whether the password fits. Without a stored hash the same work is done, so that time tells nothing (AU-04). */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.dummy ??= hash('nobody has this password', OPTIONS);
    const against = stored ?? (await this.dummy);
    const fits = await this.queued(() => verify(against, password));
    return stored !== null && fits;
  }

  needsRehash(stored: string): boolean {
    return !stored.startsWith(CURRENT);
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= LONGEST_QUEUE) throw new Refusal('unavailable', { retryAfter: 5 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // The place is handed over, so that nobody who comes just now takes it as well.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
