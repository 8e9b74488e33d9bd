import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { linkIn, mailTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { virtualPasskeys } from '../support/virtual-passkeys';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

const PHRASE = 'quattro cavalli azzurri';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Signs somebody in who has just become a customer, and makes their first passkey. */
async function makePasskey(browser: Browser, page: Page): Promise<string> {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const { email } = await newCustomer(partner.request, 'passkey');
  await partner.close();
  await page.goto(linkIn(await mailTo(email), '/customer/set-password'));
  await page.getByLabel('Nuova password').fill(PHRASE);
  await page.getByLabel('Ripeti la password').fill(PHRASE);
  await page.getByRole('button', { name: 'Salva password' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PHRASE);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(title(page)).toContainText('Irene');

  await page.goto('/customer/profile/security');
  await page.getByRole('button', { name: 'Aggiungi passkey' }).click();
  await page.getByLabel('Nome della passkey').fill('Portatile di Irene');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Crea la passkey' }).click();
  await expect(page.getByRole('dialog', { name: 'Conserva i codici di recupero' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Li ho messi al sicuro' }).check();
  await page.getByRole('button', { name: 'Continua' }).click();
  await expect(page.getByRole('list', { name: 'Passkey' })).toContainText('Mai usata');
  await page.context().clearCookies();
  return email;
}

/** Goes on by passkey where the server wants to be sure of the person. */
async function renewCodesByPasskey(page: Page): Promise<void> {
  await page.goto('/customer/profile/security');
  // The one answer that would take five minutes to come: all else is said by the server and the browser themselves.
  await page.route(
    '**/profile/second-factors/recovery-codes',
    (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Forbidden', status: 403, code: 'reauthenticationRequired' }),
      }),
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Crea nuovi codici' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Crea nuovi codici' }).click();
  const taken = page.waitForResponse(/session\/authentication\/passkey$/);
  await page.getByRole('dialog', { name: 'Conferma che sei tu' }).getByRole('button', { name: 'Con passkey' }).click();
  expect((await taken).status()).toBe(200);
  await expect(page.getByRole('dialog', { name: 'Conserva i codici di recupero' })).toBeVisible();
}

test('AU-05 a customer makes a passkey and signs in with it alone, without address and password', async ({
  browser,
  page,
}) => {
  await virtualPasskeys(page, { offered: false });
  const email = await makePasskey(browser, page);
  await page.goto('/customer/sign-in?returnTo=%2Fprofile%2Fsecurity');
  await page.getByRole('button', { name: 'Accedi con una passkey' }).click();
  await expect(title(page)).toHaveText('Sicurezza');
  await expect(page.getByRole('list', { name: 'Passkey' })).toContainText('Ultimo uso');

  // With the password the passkey is asked for, too: it is now the person's second factor.
  await page.context().clearCookies();
  await page.goto(`/customer/sign-in?email=${encodeURIComponent(email)}`);
  await page.getByLabel('Password', { exact: true }).fill(PHRASE);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(title(page)).toHaveText('Conferma che sei tu');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Usa la passkey' }).click();
  await expect(title(page)).toContainText('Irene');
  await renewCodesByPasskey(page);
});

test('AU-05 the browser offers the passkey at the address field', async ({ browser, page }) => {
  await virtualPasskeys(page, { offered: true });
  await makePasskey(browser, page);
  await page.goto('/customer/sign-in');
  await expect(title(page)).toContainText('Irene');
});
