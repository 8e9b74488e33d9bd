import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { linkIn, mailTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { customerOwner, tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

/** The rows of the file that the page saves, each with its cells by the names of the header. */
async function exported(page: Page): Promise<Record<string, string>[]> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta CSV' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^registro-di-controllo-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [header = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  const names = header.split(';');
  // No value of this journey holds a semicolon, so each cell ends at one.
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, index) => [names[index] ?? '', cell])));
}

async function seesTheEdit(page: Page, sentence: string): Promise<void> {
  await page.getByRole('button', { name: sentence }).first().click();
  const values = page.getByRole('dialog').getByRole('table', { name: 'Valori modificati' });
  await expect(values.getByRole('row', { name: 'Città Vicenza Thiene' })).toBeVisible();
  await expect(values.getByRole('row', { name: 'Telefono (vuoto) 0445 000 118' })).toBeVisible();
  await expectAccessible(page);
}

test('LG-01 LG-03 what a partner changes stands in the log of both, with the values before and after', async ({
  browser,
}) => {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const page = await partner.newPage();
  const { id, name, email } = await newCustomer(page.request, 'registro');

  await page.goto(`/admin/customers/${id}/edit`);
  await page.getByRole('combobox', { name: 'Città' }).fill('Thiene');
  await page.getByRole('textbox', { name: 'Telefono' }).fill('0445 000 118');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  // From the customer's history to the log of this customer alone.
  await page.goto(`/admin/customers/${id}/history`);
  await page.getByRole('link', { name: 'Apri nel registro di controllo' }).click();
  await expect(page.getByRole('button', { name: `Togli il filtro Organizzazione: ${name}` })).toBeVisible();
  const edit = (await exported(page)).find(({ action }) => action === 'customer.updated');
  expect(edit).toMatchObject({ actor: 'Giulia Bortolin', actor_company: 'Nordest Cloud', tenant: name, tenant_id: id });
  expect(edit?.changes).toContain('city: Vicenza -> Thiene');
  await seesTheEdit(page, "Dati dell'azienda modificati");
  await partner.close();

  const owner = await browser.newContext();
  const area = await owner.newPage();
  await area.goto(linkIn(await mailTo(email), '/customer/set-password'));
  await area.getByLabel('Nuova password').fill('quattro cavalli azzurri');
  await area.getByLabel('Ripeti la password').fill('quattro cavalli azzurri');
  await area.getByRole('button', { name: 'Salva password' }).click();
  await area.getByLabel('Password', { exact: true }).fill('quattro cavalli azzurri');
  await area.getByRole('button', { name: 'Accedi', exact: true }).click();
  await area.getByRole('link', { name: 'Registro di controllo' }).click();

  const row = area.getByRole('row', { name: /Dati dell'azienda modificati/ });
  await expect(row).toContainText('Giulia Bortolin');
  await expect(row).toContainText('Nordest Cloud');
  await expect(row).toContainText('Partner');
  const rows = await exported(area);
  expect(rows.filter(({ action }) => action === 'customer.updated')).toHaveLength(1);
  expect(Object.keys(rows[0] ?? {})).not.toContain('ip');
  await seesTheEdit(area, "Dati dell'azienda modificati");
  await owner.close();
});

for (const [audience, as] of [
  ['admin', tierOneAdmin],
  ['customer', customerOwner],
] as const)
  test(`LG-03 what the ${audience} log opens is accessible on a phone, in English and dark`, async ({ browser }) => {
    const context = await browser.newContext({
      ...(await signedIn(audience, as)),
      locale: 'en-GB',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      viewport: { width: 390, height: 900 },
    });
    const page = await context.newPage();
    await page.addInitScript(`localStorage.setItem('tenantry-language', 'en')`);
    await page.goto(`/${audience}/audit-log`);
    await page.getByRole('list', { name: 'Audit log' }).getByRole('button').first().click();
    await expect(page.getByRole('dialog')).toContainText('Number in the log');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Period:/ }).click();
    await expect(page.getByRole('dialog', { name: 'Period' })).toBeVisible();
    await expectAccessible(page);
    await context.close();
  });
