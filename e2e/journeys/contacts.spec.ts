import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { looksFor, open, type Look } from '../support/looks';
import { customerOwner, tierOneAdmin } from '../support/people';
import { expect, test } from '../support/test';

const words = {
  it: {
    add: 'Aggiungi contatto',
    submit: 'Aggiungi',
    fromUser: /Da un utente/,
    newPerson: /Nuova persona/,
    user: /^Utente/,
    firstName: /^Nome/,
    lastName: /^Cognome/,
    email: /^Indirizzo e-mail aziendale/,
    jobTitle: 'Posizione professionale',
    changeEmail: 'Cambia indirizzo e-mail',
    newEmail: /^Nuovo indirizzo/,
    technical: 'Tecnico',
    billing: 'Fatturazione',
    save: 'Salva',
    edit: 'Modifica il contatto',
    remove: 'Elimina il contatto',
    confirm: 'Elimina contatto',
    changedBy: 'Ultima modifica',
    exists: "C'è già un contatto con questo indirizzo.",
    editThat: 'Modifica quello',
    gone: 'non è più tra i contatti',
  },
  en: {
    add: 'Add contact',
    submit: 'Add',
    fromUser: /From a user/,
    newPerson: /New person/,
    user: /^User/,
    firstName: /^First name/,
    lastName: /^Last name/,
    email: /^Business e-mail/,
    jobTitle: 'Job title',
    changeEmail: 'Change e-mail address',
    newEmail: /^New address/,
    technical: 'Technical',
    billing: 'Billing',
    save: 'Save',
    edit: 'Edit the contact',
    remove: 'Delete the contact',
    confirm: 'Delete contact',
    changedBy: 'Last change',
    exists: 'There is a contact with this address already.',
    editThat: 'Edit that one',
    gone: 'is no longer a contact',
  },
} as const;

// One after the other: they are about the same customer.
test.describe.configure({ mode: 'serial' });

/** The customer area's contacts and, in another browser, the same customer under Configura of the partner. */
async function bothSides(browser: Browser, look: Look) {
  const customer = await open(browser, customerOwner, look, '/customer/profile/contacts');
  const answer = await customer.request.get('/api/v1/customer/session', { headers: { 'X-Tenantry-App': 'customer' } });
  const { account } = (await answer.json()) as { account: { tenantId: string } };
  const partner = await open(browser, tierOneAdmin, look, `/admin/customers/${account.tenantId}/configure`);
  return { customer, partner };
}

/** The contact in the list: a row on wide screens, an item on narrow ones. */
const contactOf = (page: Page, name: string) =>
  page.locator('tbody tr, main li').filter({ hasText: name }).filter({ visible: true });

async function remove(page: Page, text: (typeof words)[Look['language']], name: string): Promise<void> {
  await page.getByRole('button', { name: `${text.remove} ${name}` }).click();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: text.confirm }).click();
  await expect(page.getByText(text.gone)).toBeVisible();
  await expect(contactOf(page, name)).toHaveCount(0);
}

for (const look of looksFor(1)) {
  const text = words[look.language];
  const label = `in ${look.language}, ${look.width} px`;

  test(`S004-07 S004-29 S004-34 a partner makes a contact from a user, and takes it away while the user stays, ${label}`, async ({
    browser,
  }) => {
    const { customer, partner } = await bothSides(browser, look);
    await partner.getByRole('button', { name: text.add }).click();
    const dialog = partner.getByRole('dialog', { name: text.add });
    await dialog.getByRole('radio', { name: text.fromUser }).check();
    const users = dialog.getByLabel(text.user);
    const paolo = await users.locator('option', { hasText: 'Paolo Zanin' }).getAttribute('value');
    await users.selectOption(paolo);
    await dialog.getByRole('checkbox', { name: text.technical }).check();
    await expectAccessible(partner);
    await dialog.getByRole('button', { name: text.submit, exact: true }).click();
    await expect(contactOf(partner, 'Paolo Zanin')).toContainText(text.technical);

    // The address is the user's: another one is asked for by itself, from the form of the contact.
    await partner.getByRole('button', { name: `${text.edit} Paolo Zanin` }).click();
    await partner.getByRole('button', { name: text.changeEmail }).click();
    await expect(partner.getByLabel(text.newEmail)).toBeVisible();
    await expectAccessible(partner);
    await partner.keyboard.press('Escape');
    await expect(partner.getByLabel(text.newEmail)).toHaveCount(0);
    await partner.keyboard.press('Escape');
    await expect(partner.getByRole('dialog')).toHaveCount(0);

    await remove(partner, text, 'Paolo Zanin');
    await partner.getByRole('button', { name: text.add }).click();
    await dialog.getByRole('radio', { name: text.fromUser }).check();
    await expect(users.locator('option', { hasText: 'Paolo Zanin' })).toHaveCount(1);
    for (const page of [customer, partner]) await page.context().close();
  });

  test(`S004-26 S004-27 a contact that the partner adds is the customer's too, and the other way round, ${label}`, async ({
    browser,
  }) => {
    const { customer, partner } = await bothSides(browser, look);
    const email = `ada.${look.language}@valbrentana.example`;
    const addAda = async () => {
      await partner.getByRole('button', { name: text.add }).click();
      const dialog = partner.getByRole('dialog', { name: text.add });
      await dialog.getByRole('radio', { name: text.newPerson }).check();
      await dialog.getByLabel(text.firstName).fill('Ada');
      await dialog.getByLabel(text.lastName).fill('Riva');
      await dialog.getByLabel(text.email).fill(email);
      await dialog.getByRole('checkbox', { name: text.billing }).check();
      await dialog.getByRole('button', { name: text.submit, exact: true }).click();
      return dialog;
    };
    await addAda();
    await expect(contactOf(partner, 'Ada Riva')).toContainText(text.billing);

    await customer.reload();
    await expect(contactOf(customer, 'Ada Riva')).toContainText(email);
    await expectAccessible(customer);
    await customer.getByRole('button', { name: `${text.edit} Ada Riva` }).click();
    const form = customer.getByRole('dialog');
    await form.getByLabel(text.jobTitle).fill('Contabile');
    await form.getByRole('button', { name: text.save, exact: true }).click();
    await expect(contactOf(customer, 'Ada Riva')).toContainText('Contabile');

    // Added once more by the partner, the address leads to the contact as the customer left it.
    const dialog = await addAda();
    await expect(dialog.getByText(text.exists)).toBeVisible();
    await dialog.getByRole('button', { name: text.editThat }).click();
    const existing = partner.getByRole('dialog');
    await expect(existing.getByLabel(text.jobTitle)).toHaveValue('Contabile');
    await expect(existing.getByText(new RegExp(`^${text.changedBy}: Lucia`))).toBeVisible();
    await expectAccessible(partner);
    await partner.keyboard.press('Escape');

    await remove(customer, text, 'Ada Riva');
    await partner.reload();
    await expect(partner.getByRole('button', { name: text.add })).toBeVisible();
    await expect(contactOf(partner, 'Ada Riva')).toHaveCount(0);
    for (const page of [customer, partner]) await page.context().close();
  });
}
