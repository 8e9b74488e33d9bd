import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { linkIn, mailTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { password, tierOneAdmin } from '../support/people';
import { baseUrl } from '../support/run-folder.mjs';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

const REASON = 'Ticket 4711: le licenze in scadenza non si vedono';
const PHRASE = 'quattro cavalli azzurri';

/** As if the password had been given just now: how long ago it was depends on the journeys before. */
async function confirmPerson(page: Page): Promise<void> {
  const answer = await page.request.post('/api/v1/admin/session/authentication', {
    headers: { Origin: baseUrl, 'X-Tenantry-App': 'admin' },
    data: { password },
  });
  expect(answer.ok()).toBe(true);
}

async function becomeOwner(page: Page, email: string): Promise<void> {
  await page.goto(linkIn(await mailTo(email), '/customer/set-password'));
  await page.getByLabel('Nuova password').fill(PHRASE);
  await page.getByLabel('Ripeti la password').fill(PHRASE);
  await page.getByRole('button', { name: 'Salva password' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PHRASE);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(page).toHaveURL(/\/customer\/?$/);
}

async function actAs(page: Page, id: string, name: string): Promise<void> {
  await confirmPerson(page);
  await page.goto(`/admin/customers/${id}`);
  await page.getByRole('button', { name: 'Accedi come cliente' }).click();
  const dialog = page.getByRole('dialog', { name: `Accedi come ${name}` });
  await dialog.getByRole('textbox', { name: /Motivo/ }).fill(REASON);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Entra' }).click();
}

test('AZ-11 a partner acts for a customer under a banner, and the customer sees who, why and for whom', async ({
  browser,
}) => {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const page = await partner.newPage();
  const { id, name, email } = await newCustomer(page.request, 'accesso');
  const owner = await browser.newContext();
  const area = await owner.newPage();
  await becomeOwner(area, email);

  await actAs(page, id, name);
  await expect(page).toHaveURL(/\/customer\/?$/);
  const banner = page.getByRole('region', { name: 'Accesso come cliente' });
  for (const path of ['/', '/licences', '/audit-log', '/profile'])
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/customer${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(banner).toContainText(`Operi per conto di ${name}`);
      await expect(banner).toContainText('Giulia Bortolin, Nordest Cloud');
      await expect(banner).toContainText('ancora 30 minuti');
      await expect(banner).toContainText(REASON);
      await page.mouse.wheel(0, 2000);
      await expect(banner.getByRole('button', { name: 'Termina' })).toBeInViewport();
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/customer/');
  await banner.getByRole('button', { name: 'Termina' }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/customers/${id}$`));
  await expect(page.getByText(/Giulia Bortolin \(Nordest Cloud\) per conto del cliente/).first()).toBeVisible();
  await page.goto('/customer/');
  await expect(page).toHaveURL(/\/customer\/sign-in/);

  const mail = await mailTo(email, 2);
  expect(mail.subject).toBe("Qualcuno opera per tuo conto nell'Area Cliente");
  expect(mail.text).toContain('Giulia Bortolin (Nordest Cloud)');
  expect(mail.text).toContain(REASON);
  await area.goto(linkIn(mail, '/customer/audit-log'));
  const started = area.getByRole('row', { name: new RegExp(`Accesso come cliente richiesto: ${REASON}`) });
  await expect(started).toContainText('Giulia Bortolin');
  await expect(started).toContainText('Nordest Cloud');
  await expect(started).toContainText(`per conto di ${name}`);
  await expect(area.getByRole('row', { name: /Accesso come cliente terminato/ })).toHaveCount(1);
  await expectAccessible(area);
  await owner.close();
  await partner.close();
});

test('AZ-11 who is signed in here is put out only when asked for', async ({ browser }) => {
  const context = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const page = await context.newPage();
  const { id, name, email } = await newCustomer(page.request, 'occupato');
  const area = await context.newPage();
  await becomeOwner(area, email);

  await actAs(page, id, name);
  await expect(page.getByRole('heading', { name: "Qui c'è già una sessione aperta" })).toBeVisible();
  await expect(page.getByText('In questo browser Irene Dal Molin è già')).toBeVisible();
  await expectAccessible(page);
  await area.reload();
  await expect(area.getByRole('region', { name: 'Accesso come cliente' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Chiudi quella sessione e continua' }).click();
  await expect(page.getByRole('region', { name: 'Accesso come cliente' })).toContainText(name);
  await page.getByRole('button', { name: 'Termina' }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/customers/${id}$`));
  await context.close();
});
