import { expect, type Page } from '@playwright/test';

// A page that is gone to comes as a script before it asks its first question.
const AWAITED = ['fetch', 'xhr', 'script'];

/** Lets a page be asked whether an answer is still to come; to be called before it is opened. */
export function settling(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => void (AWAITED.includes(request.resourceType()) && open.add(request)));
  page.on('requestfinished', (request) => void open.delete(request));
  page.on('requestfailed', (request) => void open.delete(request));
  const drawn = () =>
    page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  return async () => {
    // What was clicked asks its question when it is drawn; what an answer leads to, in the drawing after it.
    await drawn().catch(() => undefined);
    await expect.poll(() => open.size).toBe(0);
    await drawn().catch(() => undefined);
  };
}

/** Opens a page and waits until it is whole. */
export async function open(page: Page, address: string, settled: () => Promise<void>): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled();
}
