import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { looksFor, open } from '../support/looks';
import { newLinkTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { tierOneAdmin } from '../support/people';
import { expect, test } from '../support/test';

const words = {
  it: {
    confirms: 'Chiedi conferma degli indirizzi',
    on: "D'ora in poi chiediamo conferma degli indirizzi nuovi",
    add: 'Aggiungi contatto',
    newPerson: /Nuova persona/,
    firstName: /^Nome/,
    lastName: /^Cognome/,
    email: /^Indirizzo e-mail aziendale/,
    technical: 'Tecnico',
    submit: 'Aggiungi',
    waiting: 'In attesa di conferma',
    confirmed: 'Confermato',
    ask: "Chiedi a Ada Riva di confermare l'indirizzo",
    again: 'Chiedi conferma',
    sent: 'E-mail in partenza verso',
    title: 'Conferma il tuo indirizzo',
    confirm: "Conferma l'indirizzo",
    done: 'Indirizzo confermato',
    over: 'Questo link non è più valido',
  },
  en: {
    confirms: 'Ask for addresses to be confirmed',
    on: 'From now on we ask for new addresses to be confirmed',
    add: 'Add contact',
    newPerson: /New person/,
    firstName: /^First name/,
    lastName: /^Last name/,
    email: /^Business e-mail/,
    technical: 'Technical',
    submit: 'Add',
    waiting: 'Waiting for confirmation',
    confirmed: 'Confirmed',
    ask: 'Ask Ada Riva to confirm the address',
    again: 'Ask to confirm',
    sent: 'E-mail on its way to',
    title: 'Confirm your address',
    confirm: 'Confirm the address',
    done: 'Address confirmed',
    over: 'This link is no longer valid',
  },
} as const;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const look of looksFor(1))
  test(`S004-40 the address of a contact without access is asked about, and confirmed by whoever reads there, ${look.language}, ${look.width} px`, async ({
    browser,
  }) => {
    const { language, scheme, width } = look;
    const t = words[language];
    const page = await open(browser, tierOneAdmin, look, '/admin');
    const { id } = await newCustomer(page.request, 'conferma', language);
    const email = `ada@${id}.example`;
    const ada = page.locator('tbody tr, main li').filter({ hasText: 'Ada Riva' }).filter({ visible: true });
    await page.goto(`/admin/customers/${id}/configure`);
    await page.getByRole('switch', { name: t.confirms }).check();
    await expect(page.getByText(t.on)).toBeVisible();

    await page.getByRole('button', { name: t.add }).click();
    const dialog = page.getByRole('dialog', { name: t.add });
    await dialog.getByRole('radio', { name: t.newPerson }).check();
    await dialog.getByLabel(t.firstName).fill('Ada');
    await dialog.getByLabel(t.lastName).fill('Riva');
    await dialog.getByLabel(t.email).fill(email);
    await dialog.getByRole('checkbox', { name: t.technical }).check();
    await dialog.getByRole('button', { name: t.submit, exact: true }).click();
    await expect(ada).toContainText(t.waiting);
    await expectAccessible(page);

    const first = await newLinkTo(email, '/customer/confirm-contact');
    await page.getByRole('button', { name: t.ask }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: t.again }).click();
    await expect(page.getByText(t.sent)).toBeVisible();

    const locale = language === 'it' ? 'it-IT' : 'en-GB';
    const reader = await browser.newContext({ locale, colorScheme: scheme, viewport: { width, height: 900 } });
    const mailbox = await reader.newPage();
    await mailbox.goto(first);
    await expect(heading(mailbox)).toHaveText(t.over);
    await expectAccessible(mailbox);
    await mailbox.goto('about:blank');
    await mailbox.goto(await newLinkTo(email, '/customer/confirm-contact', first));
    await expect(heading(mailbox)).toHaveText(t.title);
    await mailbox.getByRole('button', { name: t.confirm }).waitFor();
    await expectAccessible(mailbox);
    await mailbox.getByRole('button', { name: t.confirm }).click();
    await expect(heading(mailbox)).toHaveText(t.done);
    await expectAccessible(mailbox);

    await page.reload();
    await expect(ada).toContainText(t.confirmed);
    for (const context of [page.context(), reader]) await context.close();
  });
