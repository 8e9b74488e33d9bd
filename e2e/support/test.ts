import { createHash } from 'node:crypto';
import { test as base } from '@playwright/test';

/**
 * The test of every journey. Each comes from an address of its own, as people do: what an address may ask for in a minute
 * is not shared by all journeys (they reach the server as through a proxy, see playwright.config.ts).
 */
export const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads there which fixtures are wanted: none
  extraHTTPHeaders: async ({}, use, { testId }) => {
    const [second, third, fourth] = createHash('sha256').update(testId).digest();
    await use({ 'X-Forwarded-For': `10.${second}.${third}.${fourth}` });
  },
});
export { expect } from '@playwright/test';
