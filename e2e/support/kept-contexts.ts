import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { test as base } from './test';

interface KeptContexts {
  /** The context that this worker has made under `name`, made with `options` at the first call. */
  keptContext: (name: string, options: () => Promise<BrowserContextOptions>) => Promise<BrowserContext>;
}

/**
 * For tests that open many pages and leave nothing behind in the browser: they share a context for each person and look, in
 * which the app has been fetched and compiled already. What signs in or out takes a context of its own.
 */
export const test = base.extend<object, KeptContexts>({
  keptContext: [
    async ({ browser }, use) => {
      const kept = new Map<string, BrowserContext>();
      await use(async (name, options) => {
        const context = kept.get(name) ?? (await browser.newContext(await options()));
        kept.set(name, context);
        return context;
      });
      for (const context of kept.values()) await context.close();
    },
    { scope: 'worker' },
  ],
});
