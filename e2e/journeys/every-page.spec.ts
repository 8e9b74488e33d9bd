import { expectAccessible } from '../support/accessible';
import { test } from '../support/kept-contexts';
import { looksFor } from '../support/looks';
import { tierOneAdmin } from '../support/people';
import { pages } from '../support/pages';
import { withIds } from '../support/record-ids';
import { halfSignedIn, signedIn } from '../support/session';
import { open, settling } from '../support/settled';
import { expect } from '../support/test';

// Each page by itself: in one file they would all wait for one worker.
test.describe.configure({ mode: 'parallel' });

for (const [turn, { audience, as, half, path }] of pages.entries())
  for (const { language, scheme, width } of looksFor(turn))
    test(`${path} as ${as ?? 'nobody'} in ${language}, ${scheme}, ${width} px is accessible and keeps to its policy`, async ({
      keptContext,
    }) => {
      const context = await keptContext(`${as} ${half} ${language}`, async () => ({
        ...(as && (await (half ? halfSignedIn : signedIn)(audience, as))),
        locale: language === 'it' ? 'it-IT' : 'en-GB',
        colorScheme: scheme,
        reducedMotion: 'reduce',
        viewport: { width, height: 900 },
      }));
      const page = await context.newPage();
      const settled = settling(page);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.addInitScript(`localStorage.setItem('tenantry-language', '${language}')`);

      await open(page, await withIds(page, path), settled);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

      // The whole page at once: the foot of a form, which stays in sight, would lie over fields that are scrolled to.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(900, height) });
      await expectAccessible(page);
      // Nothing hangs over the edge: no page scrolls sideways.
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
      expect(complaints).toEqual([]);
      await page.close();
    });

test('the demo data has something to show on the first page of a partner', async ({ browser }) => {
  const context = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const page = await context.newPage();
  await page.goto('/admin/customers');
  await expect(page.getByRole('row')).not.toHaveCount(1);
  await context.close();
});
