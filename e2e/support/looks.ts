import type { Browser, Page } from '@playwright/test';
import { isLong } from './scale';
import { signedIn } from './session';

/** How a page is looked at: its language, the scheme of its colours and the width of the window in px. */
export interface Look {
  language: 'it' | 'en';
  scheme: 'light' | 'dark';
  width: 1440 | 390;
}

const LOOKS: readonly [Look, Look] = [
  { language: 'it', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390 },
];

/** Both looks in the long form; in the short form they take turns, so that whoever calls next to each other differs. */
export const looksFor = (turn: number): readonly Look[] => (isLong ? LOOKS : [turn % 2 === 0 ? LOOKS[0] : LOOKS[1]]);

/** A browser of its own at `path`, signed in as this person of the app that the path belongs to. */
export async function open(
  browser: Browser,
  email: string,
  { language, scheme, width }: Look,
  path: string,
): Promise<Page> {
  const context = await browser.newContext({
    ...(await signedIn(path.startsWith('/admin') ? 'admin' : 'customer', email)),
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem('tenantry-language', '${language}')`);
  await page.goto(path);
  return page;
}
