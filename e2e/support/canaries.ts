import type { BrowserContext, Page } from '@playwright/test';

/** What the browsers of a test have run and refused; both stay empty. */
export interface Watch {
  executions: string[];
  violations: string[];
}

/** Texts that run `canaryRan` wherever they are taken for more than text. */
export const CANARIES = [
  `"><img src=x onerror=canaryRan('img')>`,
  `'><svg onload=canaryRan('svg')>`,
  `</title><script>canaryRan('script')</script>`,
  `<a href="javascript:canaryRan('href')">x</a>`,
  `{{constructor.constructor('canaryRan(1)')()}}`,
] as const;

/** Whether a page shows one of them, as text or in a field. */
export const showsCanary = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
    return [document.body.innerText, ...fields].some((text) => text.includes('canaryRan('));
  });

/** Hears of everything that runs although it must not, and of every violation of a page's policy: in a page or in all of a context. */
export async function watch(where: BrowserContext | Page): Promise<Watch> {
  const seen: Watch = { executions: [], violations: [] };
  await where.exposeBinding('canaryRan', ({ page }, what) => void seen.executions.push(`${page.url()}: ${what}`));
  await where.exposeBinding('noteViolation', ({ page }, what) => void seen.violations.push(`${page.url()}: ${what}`));
  await where.addInitScript(() => {
    const { noteViolation } = globalThis as unknown as { noteViolation: (what: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      noteViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return seen;
}
