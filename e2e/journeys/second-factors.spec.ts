import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { authenticatorApp } from '../support/authenticator-app';
import { mailTo, newLinkTo } from '../support/mailbox';
import { newPartner } from '../support/new-partner';
import { tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

const PHRASE = 'quattro cavalli azzurri';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The address of somebody who has just been made administrator of a new partner. */
async function newAdministrator(browser: Browser, prefix: string): Promise<string> {
  const context = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const { email } = await newPartner(context.request, prefix);
  await context.close();
  return email;
}

async function choosePassword(page: Page, link: string, phrase: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Nuova password').fill(phrase);
  await page.getByLabel('Ripeti la password').fill(phrase);
  await button(page, 'Salva password').click();
  await expect(heading(page)).toHaveText('Accedi');
}

async function givePassword(page: Page, phrase: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(phrase);
  await button(page, 'Accedi').click();
}

async function giveCode(page: Page, code: string, submit = 'Accedi'): Promise<void> {
  await page.getByLabel('Codice di 6 cifre').fill(code);
  await button(page, submit).click();
}

/** Sets an app up with the key that is shown as text, and comes back with the app. */
async function setUpApp(page: Page): Promise<() => string> {
  const key = page.getByRole('group', { name: "Oppure scrivi questa chiave nell'app" });
  await expect(key).toBeVisible();
  await expectAccessible(page);
  const app = authenticatorApp(await key.innerText());
  await giveCode(page, app(), 'Conferma il codice');
  return app;
}

/** Saves the recovery codes that are shown, as a careful person does, and goes on. */
async function keepCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole('list', { name: 'Codici di recupero' }).getByRole('listitem')).toHaveCount(10);
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await button(page, 'Scarica').click();
  const text = await readFile(await (await saving).path(), 'utf8');
  await page.getByRole('checkbox', { name: 'Li ho messi al sicuro' }).check();
  await button(page, 'Continua').click();
  return text.split('\r\n').filter((line) => /^(\w{4}-){5}\w{4}$/.test(line));
}

/** Opens the app as a browser that nobody has used yet. */
async function freshBrowser(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`/admin/sign-in?email=${encodeURIComponent(email)}`);
}

test('AU-05 a new administrator sets an app up at the first sign-in, loses the phone and comes back with a recovery code', async ({
  browser,
  page,
}) => {
  const email = await newAdministrator(browser, 'fattori');
  await choosePassword(page, await newLinkTo(email, '/admin/set-password'), PHRASE);
  await givePassword(page, PHRASE);

  await expect(heading(page)).toHaveText('Proteggi il tuo accesso');
  await expectAccessible(page);
  // Half signed in is not signed in, and a reload does not change where the person is.
  await page.goto('/admin/customers');
  await expect(heading(page)).toHaveText('Accedi');
  await page.goto('/admin/sign-in/enrolment');
  await page.getByRole('button', { name: /^App di autenticazione/ }).click();
  await setUpApp(page);
  await expect(heading(page)).toHaveText('Conserva i codici di recupero');
  const codes = await keepCodes(page);
  expect(codes).toHaveLength(10);
  await expect(heading(page)).toContainText('Sara');

  // The phone is gone: a recovery code lets the person in, once.
  await freshBrowser(page, email);
  await givePassword(page, PHRASE);
  await expect(heading(page)).toHaveText('Conferma che sei tu');
  await button(page, 'Codice di recupero').click();
  await expectAccessible(page);
  await page.getByLabel('Codice di recupero').fill(codes[3]?.toLowerCase() ?? '');
  await button(page, 'Accedi').click();
  await expect(heading(page)).toContainText('Sara');

  await page.goto('/admin/profile/security');
  await expect(page.getByText('9 codici ancora validi')).toBeVisible();
  await button(page, "Cambia l'app di autenticazione").click();
  const app = await setUpApp(page);
  await expect(page.getByText('App di autenticazione configurata')).toBeVisible();
  expect((await mailTo(email, 2)).subject).not.toBe('');

  await freshBrowser(page, email);
  await givePassword(page, PHRASE);
  await button(page, 'Codice di recupero').click();
  await page.getByLabel('Codice di recupero').fill(codes[3] ?? '');
  await button(page, 'Accedi').click();
  await expect(page.getByText(/Il codice di recupero non è giusto o è già stato usato/)).toBeVisible();
  await button(page, 'App di autenticazione').click();
  await giveCode(page, app());
  await expect(heading(page)).toContainText('Sara');
});

test('AU-05 AU-07 a new password opens nothing without the factor, and a reload keeps the second step', async ({
  browser,
  page,
}) => {
  const email = await newAdministrator(browser, 'reset');
  const first = await newLinkTo(email, '/admin/set-password');
  await choosePassword(page, first, PHRASE);
  await givePassword(page, PHRASE);
  await page.getByRole('button', { name: /^App di autenticazione/ }).click();
  const app = await setUpApp(page);
  await keepCodes(page);
  await expect(heading(page)).toContainText('Sara');

  await freshBrowser(page, email);
  await page.getByRole('link', { name: 'Password dimenticata?' }).click();
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await button(page, 'Invia il link').click();
  await expect(heading(page)).toHaveText('Controlla la posta');
  await choosePassword(page, await newLinkTo(email, '/admin/set-password', first), 'sette lanterne quiete');

  await page.goto(`/admin/sign-in?email=${encodeURIComponent(email)}&returnTo=%2Fprofile`);
  await givePassword(page, 'sette lanterne quiete');
  await expect(heading(page)).toHaveText('Conferma che sei tu');
  await page.reload();
  await expect(page.getByText(new RegExp(email))).toBeVisible();
  await expectAccessible(page);
  await giveCode(page, '000000');
  await expect(page.getByText(/Il codice non è giusto/)).toBeVisible();
  await giveCode(page, app());
  await expect(page).toHaveURL(/\/admin\/profile$/);
});
