import { CANARIES, showsCanary, watch } from '../../support/canaries';
import { pages } from '../../support/pages';
import { withIds } from '../../support/record-ids';
import { isLong } from '../../support/scale';
import { halfSignedIn, signedIn } from '../../support/session';
import { open, settling } from '../../support/settled';
import { expect, test } from '../../support/test';

// Where what was typed is shown to others than who typed it.
const SHOWING = [
  '/admin/customers',
  '/admin/customers/:customer/overview',
  '/admin/customers/:customer/history',
  '/admin/partners',
  '/admin/audit-log',
  '/admin/profile',
  '/customer/',
  '/customer/profile',
];

// In the short form those; the others are opened by every-page.spec.ts, before there are canaries.
const looked = pages.filter(({ path }) => isLong || SHOWING.includes(path));

for (const { audience, as, half, path } of looked)
  test(`SE-07 shows what was typed as text on ${path} as ${as ?? 'nobody'}`, async ({ browser }) => {
    const context = await browser.newContext({
      ...(as && (await (half ? halfSignedIn : signedIn)(audience, as))),
      reducedMotion: 'reduce',
    });
    const seen = await watch(context);
    const page = await context.newPage();
    // The list is long: whose name is a canary stands on a later page.
    const address =
      path === '/admin/customers' ? `${path}?search=${encodeURIComponent(CANARIES[0].slice(0, 8))}` : path;
    await open(page, await withIds(page, address), settling(page));
    if (SHOWING.includes(path)) await expect.poll(() => showsCanary(page)).toBe(true);
    expect(seen).toEqual({ executions: [], violations: [] });
    await context.close();
  });

test('SE-07 JB-07 shows what was typed as text in the mails', async ({ browser }) => {
  const context = await browser.newContext();
  const seen = await watch(context);
  const page = await context.newPage();
  await page.goto('/mailbox');
  const links = await page
    .locator('a[href^="/mailbox/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const mails = links.filter((href) => /^\/mailbox\/[\w-]{36}$/.test(href)).slice(0, 12);
  let showing = 0;
  for (const mail of mails) {
    await page.goto(mail);
    const frame = await page.frameLocator('iframe').locator('body').innerText();
    if ((await showsCanary(page)) && frame.includes('canaryRan(')) showing += 1;
    await page.goto(`${mail}/html`);
  }
  expect(showing).toBeGreaterThan(0);
  expect(seen).toEqual({ executions: [], violations: [] });
  await context.close();
});
