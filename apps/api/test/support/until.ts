const EVERY = 25;
const AT_MOST = 20_000;

/** Waits until `look` returns something, and returns it; a bounded look at a condition, not a sleep. */
export async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let waited = 0; waited < AT_MOST; waited += EVERY) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  throw new Error(`not so after ${AT_MOST} ms`);
}
