import type { BrowserContext } from '@playwright/test';
import { watch } from '../../support/canaries';
import { expect, test } from '../../support/test';

const SCRIPT = `<script>canaryRan('planted')</script>`;

/** Ways to make a page of a text: `react/no-danger` keeps the first out of our sources, trusted types all of them. */
const sinks = [
  `document.documentElement.innerHTML = '<img src=x onerror=canaryRan(1)>'`,
  `document.documentElement.insertAdjacentHTML('beforeend', '<svg onload=canaryRan(1)>')`,
  `document.write('<img src=x onerror=canaryRan(1)>')`,
  `new DOMParser().parseFromString('<b>x</b>', 'text/html')`,
  `document.createElement('script').text = 'canaryRan(1)'`,
  `document.createElement('script').src = 'https://evil.example/x.js'`,
  `eval('canaryRan(1)')`,
  `new Function('canaryRan(1)')()`,
  `setTimeout('canaryRan(1)')`,
];
const TRIES = sinks
  .map((sink) => {
    const name = JSON.stringify(sink);
    return `try { ${sink}; noteTried('taken: ' + ${name}) } catch { noteTried('refused: ' + ${name}) }`;
  })
  .join('\n');

/** Serves the page with a script in it that is not ours: as if somebody had found a way to put one there. */
const plant = (context: BrowserContext, address: string, headers: Record<string, string> = {}, script = SCRIPT) =>
  context.route(address, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('<div id="root">', `${script}<div id="root">`);
    await route.fulfill({ response: answer, body, headers: { ...answer.headers(), ...headers } });
  });

for (const app of ['admin', 'customer'] as const) {
  test(`SE-07 the policy of ${app} stops a planted script, and the browser reports it to us`, async ({ browser }) => {
    const context = await browser.newContext();
    const seen = await watch(context);
    await plant(context, `**/${app}/sign-in`);
    const page = await context.newPage();
    const reported = context.waitForEvent('response', (answer) => answer.url().endsWith('/api/csp-reports'));
    await page.goto(`/${app}/sign-in`);
    await expect.poll(() => seen.violations).toEqual([expect.stringMatching(/script-src-elem inline$/)]);
    expect((await reported).status()).toBe(204);
    expect(seen.executions).toEqual([]);
    await context.close();
  });

  test(`SE-07 without its policy a planted script would run in ${app}, and be seen`, async ({ browser }) => {
    const context = await browser.newContext();
    const seen = await watch(context);
    await plant(context, `**/${app}/sign-in`, { 'content-security-policy': '' });
    await (await context.newPage()).goto(`/${app}/sign-in`);
    await expect.poll(() => seen.executions).toEqual([expect.stringMatching(/planted$/)]);
    await context.close();
  });

  test(`SE-07 ${app} makes no code and no elements of text, not even for a file of its own`, async ({ browser }) => {
    const context = await browser.newContext();
    const seen = await watch(context);
    const outcomes: string[] = [];
    await context.exposeBinding('noteTried', (_, outcome: string) => void outcomes.push(outcome));
    await context.route('**/tries.js', (route) => route.fulfill({ contentType: 'text/javascript', body: TRIES }));
    await plant(context, `**/${app}/sign-in`, {}, `<script src="/${app}/tries.js"></script>`);
    await (await context.newPage()).goto(`/${app}/sign-in`);
    await expect.poll(() => outcomes).toHaveLength(sinks.length);
    expect(outcomes).toEqual(sinks.map((sink) => `refused: ${sink}`));
    expect(seen.executions).toEqual([]);
    expect(seen.violations.length).toBeGreaterThanOrEqual(sinks.length);
    await context.close();
  });
}
