import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { looksFor, open } from '../support/looks';
import { mailsTo, mailTo } from '../support/mailbox';
import { customerOwner, tierOneAdmin } from '../support/people';
import { baseUrl } from '../support/run-folder.mjs';
import { expect, test } from '../support/test';

const words = {
  it: {
    create: 'Nuova comunicazione',
    type: 'Business',
    subject: /^Oggetto/,
    body: /^Testo/,
    preview: 'Anteprima',
    save: 'Salva bozza',
    send: 'Invia',
    confirm: 'Invia la comunicazione',
    addresses: /indirizz[oi]/,
    sent: 'Inviata',
    received: 'Comunicazioni',
  },
  en: {
    create: 'New announcement',
    type: 'Business',
    subject: /^Subject/,
    body: /^Text/,
    preview: 'Preview',
    save: 'Save draft',
    send: 'Send',
    confirm: 'Send the announcement',
    addresses: /address/,
    sent: 'Sent',
    received: 'Announcements',
  },
} as const;

/** Contacts of the customer of the demo's owner: one who hears of business, and one who does not. */
async function givenContacts(api: APIRequestContext, name: string): Promise<{ business: string; technical: string }> {
  const headers = { Origin: baseUrl, 'X-Tenantry-App': 'admin' };
  const found = await api.get('/api/v1/admin/customers?search=Officine%20Valbrentana', { headers });
  const { items } = (await found.json()) as { items: { id: string }[] };
  const emails = { business: `${name}-business@contact.example`, technical: `${name}-technical@contact.example` };
  for (const [type, email] of Object.entries(emails)) {
    const answer = await api.post(`/api/v1/admin/customers/${items[0]?.id}/contacts`, {
      headers,
      data: { firstName: 'Nora', lastName: 'Billi', email, phone: null, jobTitle: null, language: null, types: [type] },
    });
    expect(answer.status()).toBe(201);
  }
  return emails;
}

/** Axe finds nothing on the whole page, and nothing hangs over its edge. */
async function expectFine(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(900, height) });
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
}

for (const look of looksFor(0))
  test(`S004-02 an announcement is written, previewed, counted, sent and read once by the right ones, in ${look.language}`, async ({
    browser,
  }) => {
    const { language, width } = look;
    const t = words[language];
    const name = `novita-${language}`;
    const page = await open(browser, tierOneAdmin, look, '/admin/announcements');
    const { business, technical } = await givenContacts(page.context().request, name);
    await page.getByRole('link', { name: t.create }).first().click();
    await page.getByRole('checkbox', { name: t.type }).check();
    await expect(page.getByRole('status').filter({ hasText: t.addresses })).toBeVisible();
    // The contact reads Italian, as its company does.
    await page.getByLabel(t.subject).first().fill(`Le ${name} di marzo`);
    await page.getByLabel(t.body).first().fill('Da lunedì cambia il listino.\n\nNon serve fare nulla.');
    await expect(page.getByRole('group', { name: t.preview })).toContainText(`Le ${name} di marzo`);
    await expectFine(page, width);
    await page.getByRole('button', { name: t.save }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Le ${name} di marzo`);
    await page.getByRole('button', { name: t.send, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('status')).toContainText(t.addresses);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: t.confirm }).click();
    await expect(page.getByRole('main').getByText(t.sent, { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await expectFine(page, width);

    const mail = await mailTo(business);
    expect(mail.subject).toBe(`Le ${name} di marzo`);
    expect(mail.text).toContain('Da lunedì cambia il listino.');
    // All of its mails have gone by now: one to who hears of business, and none to who does not.
    expect(await mailsTo(business)).toHaveLength(1);
    expect(await mailsTo(technical)).toEqual([]);
    await page.context().close();

    const area = await open(browser, customerOwner, look, '/customer/announcements');
    await expect(area.getByRole('heading', { level: 1, name: t.received })).toBeVisible();
    await expect(area.getByRole('article', { name: `Le ${name} di marzo` })).toContainText('Non serve fare nulla.');
    await expectFine(area, width);
    await area.context().close();
  });
