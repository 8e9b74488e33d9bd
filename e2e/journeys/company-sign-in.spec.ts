import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { password, tierTwoAdmin } from '../support/people';
import { providerClient, providerUrl } from '../support/run-folder.mjs';
import { giveDemoCode } from '../support/second-step';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

const ACCOUNT = 'marco@lagunet.example';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function signInByPassword(page: Page): Promise<void> {
  await page.goto(`/admin/sign-in?email=${encodeURIComponent(tierTwoAdmin)}`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await button(page, 'Accedi').click();
  await giveDemoCode(page, tierTwoAdmin);
}

async function setUpProvider(page: Page): Promise<void> {
  await page.goto('/admin/company/sign-in');
  const form = page.getByRole('form', { name: 'Account aziendale' });
  await form.getByLabel(/^Issuer/).fill(`${providerUrl}/nothing-here`);
  await button(page, 'Prova la connessione').click();
  await expect(form.getByText(/non c'è un provider OpenID Connect/)).toBeVisible();
  await form.getByLabel(/^Issuer/).fill(providerUrl);
  await button(page, 'Prova la connessione').click();
  await expect(form.getByText('Il provider risponde e si può usare.')).toBeVisible();
  await form.getByLabel(/^ID client/).fill(providerClient.id);
  await form.getByLabel(/^Segreto del client/).fill(providerClient.secret);
  await form.getByLabel(/^Domini/).fill('lagunet.example');
  await form.getByRole('checkbox', { name: /^Le persone possono accedere/ }).check();
  await form.getByRole('checkbox', { name: /^Il secondo fattore lo verifica/ }).check();
  await expectAccessible(page);
  await button(page, 'Salva account aziendale').click();
  await expect(page.getByText('Account aziendale salvato')).toBeVisible();
}

/** The pages of the provider itself. */
async function signInAtProvider(page: Page): Promise<void> {
  await expect(page).toHaveURL((url) => url.origin === providerUrl);
  await page.getByPlaceholder('Enter any login').fill(ACCOUNT);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Leaves our app, and stays signed in at the provider. */
const leave = (page: Page) => page.context().clearCookies({ domain: 'localhost' });

async function signInByCompany(page: Page): Promise<void> {
  await page.goto('/admin/sign-in?returnTo=%2Fpartners');
  await page.getByRole('link', { name: 'Accedi con il tuo account aziendale' }).click();
  await expectAccessible(page);
  await page.getByLabel('Indirizzo e-mail di lavoro').fill(tierTwoAdmin);
  await button(page, 'Continua').click();
}

test('a company signs its people in at its own provider: set up, link, come back by it, unlink', async ({ page }) => {
  await signInByPassword(page);
  await setUpProvider(page);

  await page.goto('/admin/profile/security');
  await button(page, 'Collega account').click();
  await signInAtProvider(page);
  // The toast; the person's security events say the same.
  await expect(page.getByRole('status').getByText('Account aziendale collegato')).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/profile\/security$/);
  await expect(page.getByText(`Presso ${providerUrl}`)).toBeVisible();
  await expectAccessible(page);

  await leave(page);
  await signInByCompany(page);
  await expect(page).toHaveURL(/\/admin\/partners$/);
  await expect(page.getByRole('navigation').first()).toBeVisible();

  // The provider has let the person in; what concerns the person everywhere asks for their own password.
  await page.goto('/admin/profile/security');
  await button(page, 'Scollega').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Scollega' }).click();
  const confirm = page.getByRole('dialog', { name: 'Conferma che sei tu' });
  await confirm.getByLabel('Password', { exact: true }).fill(password);
  await confirm.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page.getByText('Nessun account collegato')).toBeVisible();

  await leave(page);
  await signInByCompany(page);
  await expect(page.getByText(/non è ancora collegato a nessuno/)).toBeVisible();
  await expectAccessible(page);
  await expect(page).toHaveURL(/\/admin\/sign-in\/company/);
  expect(new URL(page.url()).searchParams.has('code')).toBe(false);
});
