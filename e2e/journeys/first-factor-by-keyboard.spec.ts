import { expectAccessible } from '../support/accessible';
import { authenticatorApp } from '../support/authenticator-app';
import { press, tabTo, typeInto } from '../support/keyboard';
import { newLinkTo } from '../support/mailbox';
import { newPartner } from '../support/new-partner';
import { tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

test.use({
  locale: 'en-GB',
  colorScheme: 'dark',
  reducedMotion: 'reduce',
  viewport: { width: 390, height: 900 },
});

const phrase = 'four blue horses run';

test('AU-05 sets the first factor up and gives it by keyboard alone, in English, dark, on a phone', async ({
  browser,
  page,
}) => {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const { email } = await newPartner(partner.request, 'keyboard', 'en');
  await partner.close();
  const heading = page.getByRole('heading', { level: 1 });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const password = page.getByLabel('Password', { exact: true });
  const code = page.getByLabel('6-digit code');

  await page.goto(await newLinkTo(email, '/admin/set-password'));
  await typeInto(page, page.getByLabel('New password'), phrase);
  await typeInto(page, page.getByLabel('Repeat the password'), phrase);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Sign in');
  await typeInto(page, password, phrase);
  await page.keyboard.press('Enter');

  await expect(heading).toHaveText('Protect your sign-in');
  await expectAccessible(page);
  await press(page, button(/^Passkey/));
  await expect(heading).toHaveText('Add a passkey');
  await expect(heading).toBeFocused();
  await expectAccessible(page);
  await press(page, button('Choose another way'));
  await press(page, button(/^Authenticator app/));
  await expect(heading).toHaveText('Set up the authenticator app');
  await expect(heading).toBeFocused();
  await expectAccessible(page);
  const app = authenticatorApp(await page.getByRole('group', { name: 'Or type this key into the app' }).innerText());
  await typeInto(page, code, app());
  await page.keyboard.press('Enter');

  await expect(heading).toHaveText('Keep your recovery codes');
  await expect(heading).toBeFocused();
  await expectAccessible(page);
  await press(page, button('Continue'));
  const kept = page.getByRole('checkbox', { name: 'I have kept them in a safe place' });
  await expect(kept).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await press(page, button('Continue'));
  await expect(heading).toContainText('Sara');

  await page.context().clearCookies();
  await page.goto(`/admin/sign-in?email=${encodeURIComponent(email)}`);
  await typeInto(page, password, phrase);
  await page.keyboard.press('Enter');
  await expect(code).toBeFocused();
  await expectAccessible(page);
  await press(page, button('Recovery code'));
  await expect(page.getByLabel('Recovery code')).toBeFocused();
  await expectAccessible(page);
  await press(page, button('Authenticator app'));
  await expect(code).toBeFocused();
  await page.keyboard.type(app());
  await page.keyboard.press('Enter');
  await expect(heading).toContainText('Sara');
  await tabTo(page, page.getByRole('button', { name: /profile and preferences$/ }));
});
