import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { choosePassword, enrol, givePassword, giveRecoveryCode, type SecondFactors } from '../support/first-sign-in';
import { mailsTo, newLinkTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { newPartner } from '../support/new-partner';
import { tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

const words = {
  it: {
    change: 'Cambia indirizzo',
    dialog: 'Cambia il tuo indirizzo e-mail',
    field: /^Nuovo indirizzo/,
    send: 'Manda il link',
    waiting: 'in attesa di verifica',
    confirmTitle: 'Conferma il nuovo indirizzo',
    signInFirst: 'Accedi per confermare',
    email: 'Indirizzo e-mail',
    code: /^Codice di 6 cifre/,
    confirm: 'Conferma il nuovo indirizzo',
    confirmed: 'Indirizzo confermato',
    bringBack: 'Riporta il mio indirizzo',
    back: 'Il tuo indirizzo è tornato',
    signIn: 'Accedi',
    refused: 'E-mail o password non corrette',
    person: /profilo e preferenze$/,
  },
  en: {
    change: 'Change address',
    dialog: 'Change your e-mail address',
    field: /^New address/,
    send: 'Send the link',
    waiting: 'waiting to be verified',
    confirmTitle: 'Confirm the new address',
    signInFirst: 'Sign in to confirm',
    email: 'E-mail address',
    code: /^6-digit code/,
    confirm: 'Confirm the new address',
    confirmed: 'Address confirmed',
    bringBack: 'Bring my address back',
    back: 'Your address is back',
    signIn: 'Sign in',
    refused: 'Wrong email or password',
    person: /profile and preferences$/,
  },
} as const;

const cases = [
  { audience: 'admin', language: 'it', scheme: 'light', width: 1440 },
  { audience: 'customer', language: 'en', scheme: 'dark', width: 390 },
] as const;
type Case = (typeof cases)[number];

const CHOSEN_AFTER = 'sette lanterne quiete';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function freshBrowser(browser: Browser, { language, scheme, width }: Case): Promise<Page> {
  const context = await browser.newContext({
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  });
  return context.newPage();
}

/** Somebody of the audience who has just been made, and speaks the language of the case. */
async function newcomer(browser: Browser, { audience, language }: Case): Promise<string> {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const { email } = await (audience === 'admin' ? newPartner : newCustomer)(partner.request, 'indirizzo', language);
  await partner.close();
  return email;
}

for (const one of cases)
  test(`S004-34 S004-35 S004-36 S004-37 a new address is asked for, confirmed from the old one, used, and undone, ${one.language}, ${one.width} px`, async ({
    browser,
  }) => {
    const { audience, language } = one;
    const t = words[language];
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const old = await newcomer(browser, one);
    const fresh = `new.${old}`;
    const first = await newLinkTo(old, `/${audience}/set-password`);
    const page = await freshBrowser(browser, one);
    await choosePassword(page, first);
    await givePassword(page);
    let factors: SecondFactors | undefined;
    if (audience === 'admin') factors = await enrol(page);
    await expect(page.getByRole('button', { name: t.person })).toBeVisible();

    await page.goto(`/${audience}/profile`);
    await button(page, t.change).click();
    const dialog = page.getByRole('dialog', { name: t.dialog });
    await dialog.getByLabel(t.field).fill(fresh);
    await expectAccessible(page);
    await button(page, t.send).click();
    await expect(page.getByRole('main')).toContainText(`${fresh} `);
    await expect(page.getByRole('main')).toContainText(t.waiting);
    await expectAccessible(page);

    // The old one is told and can say no; what goes to the new one does not name the old one: it may be mistyped.
    const cancel = await newLinkTo(old, `/${audience}/undo-email`);
    const confirm = await newLinkTo(fresh, `/${audience}/confirm-email`);
    const [toNew] = await mailsTo(fresh);
    expect(toNew?.text?.replaceAll(fresh, '')).not.toContain(old);

    const other = await freshBrowser(browser, one);
    await other.goto(confirm);
    await expect(heading(other)).toHaveText(t.confirmTitle);
    await expectAccessible(other);
    await other.getByRole('link', { name: t.signInFirst }).click();
    // Nobody signs in with the new address yet.
    await other.getByLabel(t.email).fill(fresh);
    await givePassword(other);
    await expect(other.getByRole('alert')).toContainText(t.refused);
    await other.getByLabel(t.email).fill(old);
    await givePassword(other);
    if (factors) {
      await other.getByLabel(t.code).fill(factors.code());
      await button(other, t.signIn).click();
    }
    await button(other, t.confirm).click();
    await expect(heading(other)).toHaveText(t.confirmed);

    // The other session has ended; the new address opens one, the old one does not.
    await page.reload();
    await expect(heading(page)).toHaveText(t.signIn);
    await page.goto(`/${audience}/sign-in?email=${encodeURIComponent(old)}`);
    await givePassword(page);
    await expect(page.getByRole('alert')).toContainText(t.refused);
    await page.getByLabel(t.email).fill(fresh);
    await givePassword(page);
    if (factors) await giveRecoveryCode(page, factors.recoveryCodes[0] ?? '');
    await expect(page.getByRole('button', { name: t.person })).toBeVisible();

    // Whoever still reads the old mailbox takes it back, shut out as they may be.
    const undo = await newLinkTo(old, `/${audience}/undo-email`, cancel);
    const reader = await freshBrowser(browser, one);
    await reader.goto(undo);
    await expectAccessible(reader);
    await button(reader, t.bringBack).click();
    await expect(heading(reader)).toHaveText(t.back);
    await expectAccessible(reader);
    for (const shutOut of [page, other]) {
      await shutOut.goto(`/${audience}/profile`);
      await expect(heading(shutOut)).toHaveText(t.signIn);
    }

    await choosePassword(reader, await newLinkTo(old, `/${audience}/set-password`, first), CHOSEN_AFTER);
    await givePassword(reader, CHOSEN_AFTER);
    if (factors) await giveRecoveryCode(reader, factors.recoveryCodes[1] ?? '');
    await expect(reader.getByRole('button', { name: t.person })).toBeVisible();
    await reader.goto(`/${audience}/profile`);
    await expect(reader.getByRole('main')).toContainText(old);
    await expect(reader.getByRole('main')).not.toContainText(fresh);
    for (const each of [page, other, reader]) await each.context().close();
  });
