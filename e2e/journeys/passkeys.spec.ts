import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { linkIn, mailTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { virtualPasskeys } from '../support/virtual-passkeys';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

const PHRASE = 'quattro cavalli azzurri';

test('AU-05 a customer makes a passkey and signs in with it alone, without address and password', async ({
  browser,
  page,
}) => {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const { email } = await newCustomer(partner.request, 'passkey');
  await partner.close();
  const device = await virtualPasskeys(page);
  const heading = page.getByRole('heading', { level: 1 });

  await page.goto(linkIn(await mailTo(email), '/customer/set-password'));
  await page.getByLabel('Nuova password').fill(PHRASE);
  await page.getByLabel('Ripeti la password').fill(PHRASE);
  await page.getByRole('button', { name: 'Salva password' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PHRASE);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(heading).toContainText('Irene');

  await page.goto('/customer/profile/security');
  await page.getByRole('button', { name: 'Aggiungi passkey' }).click();
  await page.getByLabel('Nome della passkey').fill('Portatile di Irene');
  await expectAccessible(page);
  await device.ownerIsThere(true);
  await page.getByRole('button', { name: 'Crea la passkey' }).click();
  await expect(page.getByRole('dialog', { name: 'Conserva i codici di recupero' })).toBeVisible();
  await device.ownerIsThere(false);
  await page.getByRole('checkbox', { name: 'Li ho messi al sicuro' }).check();
  await page.getByRole('button', { name: 'Continua' }).click();
  const passkeys = page.getByRole('list', { name: 'Passkey' });
  await expect(passkeys).toContainText('Portatile di Irene');
  await expect(passkeys).toContainText('Mai usata');

  await page.context().clearCookies();
  await page.goto('/customer/sign-in?returnTo=%2Fprofile%2Fsecurity');
  await page.getByRole('button', { name: 'Accedi con una passkey' }).click();
  await device.ownerIsThere(true);
  await expect(heading).toHaveText('Sicurezza');
  await device.ownerIsThere(false);
  await expect(passkeys).toContainText('Ultimo uso');

  // With the password the passkey is asked for, too: it is now the person's second factor.
  await page.context().clearCookies();
  await page.goto(`/customer/sign-in?email=${encodeURIComponent(email)}`);
  await page.getByLabel('Password', { exact: true }).fill(PHRASE);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(heading).toHaveText('Conferma che sei tu');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Usa la passkey' }).click();
  await device.ownerIsThere(true);
  await expect(heading).toContainText('Irene');
});
