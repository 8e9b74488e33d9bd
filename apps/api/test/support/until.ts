const EVERY = 25;
const AT_MOST = 20_000;

/** Waits until `look` returns something, and returns it; a bounded look at a condition, not a sleep. `atMost` in ms. */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  atMost = AT_MOST,
): Promise<T> {
  for (let waited = 0; waited < atMost; waited += EVERY) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  throw new Error(`not so after ${atMost} ms`);
}
