import { expect, type Page } from '@playwright/test';
import { authenticatorApp } from './authenticator-app';

export const phrase = 'quattro cavalli azzurri';

// A journey runs in either language: what is clicked has its name in both.
const submit = (page: Page, name: RegExp) => page.getByRole('button', { name });

/** Opens the link of a mail and chooses a password with it; the page then asks for it. */
export async function choosePassword(page: Page, link: string, chosen = phrase): Promise<void> {
  await page.goto(link);
  await page.getByLabel(/^(Nuova password|New password)/).fill(chosen);
  await page.getByLabel(/^(Ripeti la password|Repeat the password)/).fill(chosen);
  await submit(page, /^(Salva password|Save password)$/).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Accedi|Sign in)$/);
}

/** Gives the password on the page that knows the address already. */
export async function givePassword(page: Page, chosen = phrase): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(chosen);
  await submit(page, /^(Accedi|Sign in)$/).click();
}

export interface SecondFactors {
  /** The code that the app on the phone shows; each is taken once, so twice in one half minute at most. */
  code: () => string;
  recoveryCodes: string[];
}

/** Sets an authenticator app up, as staff have to at their first sign-in, and keeps the recovery codes. */
export async function enrol(page: Page): Promise<SecondFactors> {
  await submit(page, /^(App di autenticazione|Authenticator app)/).click();
  const key = page.getByRole('group', { name: /^(Oppure scrivi questa chiave|Or type this key)/ });
  const code = authenticatorApp(await key.innerText());
  await page.getByLabel(/^(Codice di 6 cifre|6-digit code)/).fill(code());
  await submit(page, /^(Conferma il codice|Confirm the code)$/).click();
  const list = page.getByRole('list', { name: /^(Codici di recupero|Recovery codes)$/ });
  await expect(list.getByRole('listitem')).toHaveCount(10);
  const recoveryCodes = await list.getByRole('listitem').allInnerTexts();
  await page.getByRole('checkbox', { name: /^(Li ho messi al sicuro|I have kept them)/ }).check();
  await submit(page, /^(Continua|Continue)$/).click();
  return { code, recoveryCodes };
}

/** Gives a recovery code where the sign-in waits for a second factor. */
export async function giveRecoveryCode(page: Page, code: string): Promise<void> {
  await submit(page, /^(Codice di recupero|Recovery code)$/).click();
  await page.getByRole('textbox', { name: /^(Codice di recupero|Recovery code)/ }).fill(code);
  await submit(page, /^(Accedi|Sign in)$/).click();
}
