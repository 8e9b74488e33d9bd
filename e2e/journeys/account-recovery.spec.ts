import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { choosePassword, enrol, givePassword, phrase } from '../support/first-sign-in';
import { looksFor, open, type Look } from '../support/looks';
import { mailsTo, newLinkTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { password, tierOneAdmin } from '../support/people';
import { baseUrl } from '../support/run-folder.mjs';
import { expect, test } from '../support/test';

const words = {
  it: {
    acts: 'Azioni su',
    address: {
      act: "Cambio forzato dell'indirizzo…",
      start: 'Avvia il cambio',
      waits: 'Cambio forzato il',
      title: 'Ferma il cambio di indirizzo',
      stop: 'Tieni il mio indirizzo',
    },
    factor: {
      act: 'Azzera secondo fattore…',
      start: "Avvia l'azzeramento",
      waits: 'Azzeramento del secondo fattore il',
      title: 'Tieni il tuo secondo fattore',
      stop: 'Tieni il mio secondo fattore',
    },
    newAddress: /^Nuovo indirizzo/,
    reason: /^Motivo/,
    stopped: 'Richiesta fermata',
    over: 'Questo link non è più valido',
  },
  en: {
    acts: 'Actions for',
    address: {
      act: 'Force another address…',
      start: 'Start the change',
      waits: 'Forced change on',
      title: 'Stop the change of address',
      stop: 'Keep my address',
    },
    factor: {
      act: 'Reset second factor…',
      start: 'Start the reset',
      waits: 'Reset of the second factor on',
      title: 'Keep your second factor',
      stop: 'Keep my second factor',
    },
    newAddress: /^New address/,
    reason: /^Reason/,
    stopped: 'Request stopped',
    over: 'This link is no longer valid',
  },
} as const;

const REASON = 'Telefono e casella persi, verificato in sede';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rowOf = (page: Page, email: string) =>
  page.locator('tbody tr, main li').filter({ hasText: email }).filter({ visible: true });

/** As if the password had been given just now: how long ago it was depends on the journeys before. */
async function confirmPerson(page: Page): Promise<void> {
  const answer = await page.request.post('/api/v1/admin/session/authentication', {
    headers: { Origin: baseUrl, 'X-Tenantry-App': 'admin' },
    data: { password },
  });
  expect(answer.ok()).toBe(true);
}

/** Starts a recovery in the list of users, and sees that it waits there. */
async function start(page: Page, { language }: Look, kind: 'address' | 'factor', email: string, newAddress?: string) {
  const t = words[language];
  await confirmPerson(page);
  await rowOf(page, email).getByRole('button', { name: t.acts }).click();
  await page.getByRole('menuitem', { name: t[kind].act, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (newAddress) await dialog.getByLabel(t.newAddress).fill(newAddress);
  await dialog.getByLabel(t.reason).fill(REASON);
  await expectAccessible(page);
  await button(page, t[kind].start).click();
  await expect(rowOf(page, email)).toContainText(t[kind].waits);
  await expectAccessible(page);
}

/** Whoever reads the mail stops it by a press, and the link is over. */
async function stop(page: Page, { language }: Look, kind: 'address' | 'factor', link: string) {
  const t = words[language];
  await page.goto(link);
  await expect(heading(page)).toHaveText(t[kind].title);
  await expect(button(page, t[kind].stop)).toBeVisible();
  await expectAccessible(page);
  await button(page, t[kind].stop).click();
  await expect(heading(page)).toHaveText(t.stopped);
  await expectAccessible(page);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(heading(page)).toHaveText(t.over);
}

async function strangersBrowser(browser: Browser, { language, scheme, width }: Look): Promise<Page> {
  const context = await browser.newContext({
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  });
  return context.newPage();
}

/** Whoever asked for it no longer sees it wait, and is told by mail, in their own language, who stopped it. */
async function expectOver(page: Page, { language }: Look, kind: 'address' | 'factor', email: string, name: string) {
  await page.reload();
  await expect(rowOf(page, email)).toBeVisible();
  await expect(rowOf(page, email)).not.toContainText(words[language][kind].waits);
  const subjects = async () => (await mailsTo(tierOneAdmin)).map(({ subject = '' }) => subject);
  await expect.poll(subjects, { timeout: 20_000 }).toContain(`${name} ha fermato la tua richiesta`);
}

for (const look of looksFor(0))
  test(`AU-06 a forced address waits, is told to the address in force with its reason, and stopped by it, ${look.language}, ${look.width} px`, async ({
    browser,
  }) => {
    const page = await open(browser, tierOneAdmin, look, '/admin');
    const { id, email } = await newCustomer(page.request, 'recupero', look.language);
    const invitation = await newLinkTo(email, '/customer/set-password');
    const chosen = await page.request.post('/api/v1/customer/password', {
      headers: { Origin: baseUrl, 'X-Tenantry-App': 'customer' },
      data: { token: invitation.split('#token=')[1], password: phrase },
    });
    expect(chosen.ok()).toBe(true);
    await page.goto(`/admin/customers/${id}/users`);
    const newAddress = `new.${email}`;
    await start(page, look, 'address', email, newAddress);

    const link = await newLinkTo(email, '/customer/cancel-recovery');
    const told = (await mailsTo(email)).find(({ text = '' }) => text.includes(link))?.text;
    for (const fact of [REASON, newAddress, 'Giulia Bortolin']) expect(told).toContain(fact);
    // The new one may be mistyped: it learns neither the old one nor why.
    await expect.poll(async () => (await mailsTo(newAddress)).length).toBe(1);
    const [announced] = await mailsTo(newAddress);
    for (const kept of [REASON, 'Giulia', link]) expect(announced?.text).not.toContain(kept);
    expect(announced?.text?.replaceAll(newAddress, '')).not.toContain(email);

    const reader = await strangersBrowser(browser, look);
    await stop(reader, look, 'address', link);
    await expectOver(page, look, 'address', email, 'Irene Dal Molin');
    for (const one of [page, reader]) await one.context().close();
  });

for (const look of looksFor(1))
  test(`AU-06 a reset of the second factor waits while its person goes on working, and is stopped by them, ${look.language}, ${look.width} px`, async ({
    browser,
  }) => {
    const page = await open(browser, tierOneAdmin, look, '/admin');
    const lastName = `Serra ${Date.now().toString(36)}`;
    const email = `tea.${Date.now().toString(36)}@invited.example`;
    await confirmPerson(page);
    const invited = await page.request.post('/api/v1/admin/members', {
      headers: { Origin: baseUrl, 'X-Tenantry-App': 'admin', 'Idempotency-Key': randomUUID() },
      data: { firstName: 'Tea', lastName, email, role: 'partner_reader', language: look.language },
    });
    expect(invited.ok()).toBe(true);
    const colleague = await strangersBrowser(browser, look);
    await choosePassword(colleague, await newLinkTo(email, '/admin/set-password'));
    await givePassword(colleague);
    await enrol(colleague);
    await expect(heading(colleague)).toContainText('Tea');

    await page.goto(`/admin/users?search=${encodeURIComponent(lastName)}`);
    await start(page, look, 'factor', email);
    await stop(colleague, look, 'factor', await newLinkTo(email, '/admin/cancel-recovery'));
    await expectOver(page, look, 'factor', email, `Tea ${lastName}`);
    await colleague.goto('/admin/');
    await expect(heading(colleague)).toContainText('Tea');
    for (const one of [page, colleague]) await one.context().close();
  });
