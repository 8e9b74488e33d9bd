import type { Page } from '@playwright/test';

// One of each: what stands in a row or an entry stands in all of them.
const OPENERS =
  'main button:not([type=submit]):not([disabled]):not(tbody tr:nth-child(n+2) *):not(li:nth-child(n+2) *):not([role=tab])';
const MOST = 12;
const PATIENCE = { timeout: 3000 };

/** Clicks each button of a page that may open something, and each entry of the menus; calls `look` with what is open. */
export async function openEach(page: Page, reopen: () => Promise<void>, look: () => Promise<void>): Promise<void> {
  const address = page.url();
  const close = async () => {
    for (let layer = 0; layer < 3 && (await page.locator('[role=dialog], [role=menu]').last().isVisible()); layer += 1)
      await page.keyboard.press('Escape');
    if (page.url() !== address || (await page.locator('[role=dialog]').last().isVisible())) await reopen();
  };
  const click = async (index: number) =>
    page
      .locator(OPENERS)
      .nth(index)
      .click(PATIENCE)
      .then(
        () => true,
        () => false,
      );
  const count = Math.min(MOST, await page.locator(OPENERS).count());
  for (let index = 0; index < count; index += 1) {
    if (!(await click(index))) continue;
    const items = page.locator('[role=menu] [role=menuitem]');
    const entries = await items.count();
    if (entries === 0) await look();
    for (let entry = 0; entry < entries; entry += 1) {
      if (entry > 0 && !(await click(index))) break;
      await items
        .nth(entry)
        .click(PATIENCE)
        .catch(() => undefined);
      await look();
      await close();
    }
    await close();
  }
}
