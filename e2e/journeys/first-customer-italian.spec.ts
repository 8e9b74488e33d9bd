import { expectAccessible } from '../support/accessible';
import { linkIn, mailTo } from '../support/mailbox';
import { password, tierOneAdmin } from '../support/people';
import { giveDemoCode } from '../support/second-step';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

test('S001-01 S001-03 S001-19 S001-20 S001-24 S001-33 S001-34 a partner creates a customer, who sets a password and sees the licences', async ({
  page,
}) => {
  const name = `officine-${Date.now().toString(36)}`;
  const planName = 'Suite Ufficio Standard';
  const email = `irene@${name}.example`;

  await page.goto('/admin/');
  await page.getByLabel('Indirizzo e-mail').fill(tierOneAdmin);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await giveDemoCode(page, tierOneAdmin);

  // The path of the original: Utenti & Licenze > Clienti > Crea cliente.
  const licensing = page.getByRole('list', { name: 'Utenti & Licenze' });
  await licensing.getByRole('link', { name: 'Clienti' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Crea cliente' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText("Specificare le informazioni sull'account");
  await page.getByRole('textbox', { name: 'Azienda' }).fill(`Officine ${name}`);
  await page.getByRole('textbox', { name: 'Nome account' }).fill(name);
  await page.getByRole('combobox', { name: 'Città' }).fill('Bassano');
  await page.getByRole('option', { name: /Bassano del Grappa/ }).click();
  await expect(page.getByRole('combobox', { name: /Stato/ })).toHaveValue(/Veneto/);
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Irene');
  await page.getByRole('textbox', { name: 'Cognome' }).fill('Dal Molin');
  await page.getByRole('textbox', { name: 'Indirizzo e-mail', exact: true }).fill(email);
  await page.getByRole('button', { name: 'Assegna piano di servizio' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assegna piano di servizio multiplo');
  const save = page.getByRole('button', { name: 'Salva' });
  await page.getByRole('checkbox', { name: planName }).check();
  await expectAccessible(page);
  await save.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cliente creato');
  await expectAccessible(page);
  await expect(page.getByRole('main')).toContainText(name);
  await expect(page.getByRole('main')).toContainText(planName);

  const mail = await mailTo(email);
  expect(mail.subject).toContain(name);
  const link = linkIn(mail, '/customer/set-password');
  expect(mail.html).toContain(link.replaceAll('&', '&amp;'));

  // The customer has a browser of their own: nothing of the partner's session is in it.
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Nuova password').fill('quattro cavalli azzurri');
  await page.getByLabel('Ripeti la password').fill('quattro cavalli azzurri');
  await page.getByRole('button', { name: 'Salva password' }).click();
  await page.getByLabel('Password', { exact: true }).fill('quattro cavalli azzurri');
  await expect(page.getByLabel('Indirizzo e-mail')).toHaveValue(email);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();

  await expect(page.getByRole('main')).toContainText(planName);
  await page.getByRole('link', { name: 'Licenze', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licenze');
  await expect(page.getByRole('main')).toContainText(planName);
  await expect(page.getByRole('main')).toContainText('Attiva');

  // The link was for one use.
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questo link non è più valido');
});
