import { expect, type Locator, type Page } from '@playwright/test';

const AT_MOST = 120;

/** Presses Tab until this element has the focus, as a person without a mouse does; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  // Found once, and not at each press among all names of the page; again where it was drawn anew meanwhile.
  let element = await target.elementHandle();
  for (let presses = 0; presses < AT_MOST; presses += 1) {
    if (!(await element?.evaluate((it) => it.isConnected))) element = await target.elementHandle();
    if (await element?.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} was not reached by ${AT_MOST} presses of Tab`);
}

/** Goes to a control by Tab and types into it; what it held is replaced. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes to a control by Tab and presses a key on it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
