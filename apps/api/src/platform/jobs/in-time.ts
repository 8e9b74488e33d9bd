import { setTimeout as wait } from 'node:timers/promises';

/**
 * The outcome of `work`, or an error once it has taken `most` ms: an attempt that never ends must not keep its place from
 * the jobs behind it (JB-03). The work itself goes on where it can; jobs look at the state again before they change it.
 */
export async function inTime<Result>(name: string, most: number, work: Promise<Result>): Promise<Result> {
  const ended = new AbortController();
  const late = wait(most, undefined, { ref: false, signal: ended.signal }).then(() => {
    throw new Error(`${name} did not end within ${most} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort();
  }
}
