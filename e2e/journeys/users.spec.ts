import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { choosePassword, enrol, givePassword } from '../support/first-sign-in';
import { newLinkTo } from '../support/mailbox';
import { customerOwner, password, tierOneAdmin } from '../support/people';
import { baseUrl } from '../support/run-folder.mjs';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

const words = {
  it: {
    invite: 'Invita utente',
    firstName: /^Nome/,
    lastName: /^Cognome/,
    email: /^Indirizzo e-mail/,
    role: /^Ruolo/,
    send: "Invia l'invito",
    sent: 'Invito mandato a',
    invited: 'Invitato',
    active: 'Attivo',
    disabled: 'Disabilitato',
    never: 'mai',
    acts: 'Azioni su',
    changeRole: 'Cambia ruolo',
    disable: 'Disabilita',
    refused: 'E-mail o password non corrette',
  },
  en: {
    invite: 'Invite user',
    firstName: /^First name/,
    lastName: /^Last name/,
    email: /^E-mail address/,
    role: /^Role/,
    send: 'Send invitation',
    sent: 'Invitation sent to',
    invited: 'Invited',
    active: 'Active',
    disabled: 'Disabled',
    never: 'never',
    acts: 'Actions for',
    changeRole: 'Change role',
    disable: 'Disable',
    refused: 'Wrong email or password',
  },
} as const;

const cases = [
  {
    audience: 'admin',
    list: '/admin/users',
    by: tierOneAdmin,
    look: { language: 'it', scheme: 'light', width: 1440 },
    firstRole: 'Sola lettura',
    nextRole: 'Vendite',
    // What the second role opens and the first one does not.
    opens: (page: Page) => page.getByRole('button', { name: 'Crea', exact: true }),
  },
  {
    audience: 'customer',
    list: '/customer/profile/users',
    by: customerOwner,
    look: { language: 'en', scheme: 'dark', width: 390 },
    firstRole: 'Member',
    nextRole: 'Administrator',
    opens: (page: Page) => page.getByRole('heading', { level: 1, name: 'Users' }),
  },
] as const;
type Look = (typeof cases)[number]['look'];

async function browserOf(browser: Browser, { language, scheme, width }: Look, as = {}): Promise<Page> {
  const context = await browser.newContext({
    ...as,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem('tenantry-language', '${language}')`);
  return page;
}

/** As if the password had been given just now: how long ago it was depends on the journeys before. */
async function confirmPerson(page: Page, audience: 'admin' | 'customer'): Promise<void> {
  const answer = await page.request.post(`/api/v1/${audience}/session/authentication`, {
    headers: { Origin: baseUrl, 'X-Tenantry-App': audience },
    data: { password },
  });
  expect(answer.ok()).toBe(true);
}

for (const { audience, list, by, look, firstRole, nextRole, opens } of cases)
  test(`S001-40 S004-31 a colleague is invited, comes in, gets another role and is shut out, ${look.language}, ${look.width} px`, async ({
    browser,
  }) => {
    const t = words[look.language];
    const lastName = `Fontana ${Date.now().toString(36)}`;
    const name = `Nora ${lastName}`;
    const email = `nora.${look.language}.${Date.now().toString(36)}@invited.example`;
    const page = await browserOf(browser, look, await signedIn(audience, by));
    await confirmPerson(page, audience);
    await page.goto(list);

    await page.getByRole('button', { name: t.invite }).click();
    const dialog = page.getByRole('dialog', { name: t.invite });
    await dialog.getByLabel(t.firstName).fill('Nora');
    await dialog.getByLabel(t.lastName).fill(lastName);
    await dialog.getByLabel(t.email).fill(email);
    await dialog.getByLabel(t.role).selectOption({ label: firstRole });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: t.send }).click();
    await expect(page.getByText(`${t.sent} ${email}`)).toBeVisible();
    await page.goto(`${list}?search=${encodeURIComponent(lastName)}`);
    const row = page.locator('tbody tr, main li').filter({ hasText: name }).filter({ visible: true });
    await expect(row).toContainText(t.invited);
    await expect(row).toContainText(t.never);

    const colleague = await browserOf(browser, look);
    const link = await newLinkTo(email, `/${audience}/set-password`);
    await choosePassword(colleague, link);
    await givePassword(colleague);
    if (audience === 'admin') await enrol(colleague);
    await expect(colleague.getByRole('heading', { level: 1 })).toContainText('Nora');
    await page.reload();
    await expect(row).toContainText(t.active);
    await expect(row).not.toContainText(t.never);

    const act = async (what: string) => {
      await page.getByRole('button', { name: `${t.acts} ${name}` }).click();
      await page.getByRole('menuitem', { name: what, exact: true }).click();
    };
    await colleague.goto(list);
    await colleague.getByRole('heading', { level: 1 }).waitFor();
    await expect(opens(colleague)).toHaveCount(0);
    await act(t.changeRole);
    const roles = page.getByRole('dialog');
    await roles.getByRole('radio', { name: new RegExp(`^${nextRole}`) }).check();
    await expectAccessible(page);
    await roles.getByRole('button', { name: t.changeRole }).click();
    await expect(row).toContainText(nextRole);
    await colleague.reload();
    await expect(opens(colleague)).toBeVisible();

    await act(t.disable);
    await expectAccessible(page);
    await page.getByRole('alertdialog').getByRole('button', { name: t.disable }).click();
    await expect(row).toContainText(t.disabled);
    // Out at once, and the right password opens nothing any more.
    await colleague.goto(`/${audience}/sign-in?email=${encodeURIComponent(email)}`);
    await givePassword(colleague);
    await expect(colleague.getByRole('alert')).toContainText(t.refused);
    for (const one of [page, colleague]) await one.context().close();
  });
