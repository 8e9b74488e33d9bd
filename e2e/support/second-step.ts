import { expect, type Page } from '@playwright/test';
import { demoCode, nextDemoCode } from './demo-code';

/** Gives the code of a person of the demo on the page that asks for it; the next one where another journey was faster. */
export async function giveDemoCode(page: Page, email: string): Promise<void> {
  const field = page.getByLabel(/^(Codice di 6 cifre|6-digit code)$/);
  const give = async (code: string) => {
    // The page has the focus there already, as it waits for nothing else.
    await expect(field).toBeFocused();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(field.and(page.locator('[aria-invalid]')).or(page.getByRole('navigation').first())).toBeVisible();
  };
  const code = await demoCode(email);
  await give(code);
  if (await field.isVisible()) await give(await nextDemoCode(email, code));
  await expect(field).toHaveCount(0);
}
