import { setTimeout as wait } from 'node:timers/promises';
import { waitedTooLong, wasLostToAnother } from './database-error';

/** A transaction that loses is tried this often in all; then the client hears 503 and tries again later. */
export const MOST_ATTEMPTS = 5;

// A lock is waited for 2 s at most, so one such wait may be repeated and a second one not: a request must not hold out
// for long behind something that does not move (DO-01).
const LAST_BEGIN_AFTER = 3000;
const SHORTEST_PAUSE = 20;

/** A pause that grows and is never the same for two: those who met once must not meet again in the same order. */
const pauseAfter = (attempt: number): number => SHORTEST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());

/**
 * Runs a whole transaction again when PostgreSQL has taken it back in favour of another one: a deadlock, a serialization
 * failure, a lock that could not be had (CC-09). Nothing of it was kept, so nothing is done twice. A connection that was
 * lost is another matter: whether its COMMIT arrived is not known, and an idempotency key settles that (CC-02).
 */
export async function repeatingLostTransactions<T>(attemptOnce: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      const isOver = attempt === MOST_ATTEMPTS || performance.now() - began > LAST_BEGIN_AFTER;
      if (isOver || !(wasLostToAnother(error) || waitedTooLong(error))) throw error;
      await wait(pauseAfter(attempt));
    }
  }
}
