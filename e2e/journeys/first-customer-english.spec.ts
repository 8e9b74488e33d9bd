import { press, tabTo, typeInto } from '../support/keyboard';
import { linkIn, mailTo } from '../support/mailbox';
import { password, tierTwoAdmin } from '../support/people';
import { giveDemoCode } from '../support/second-step';
import { expect, test } from '../support/test';

test.use({ locale: 'en-GB', timezoneId: 'Europe/Rome' });

const phrase = 'four blue horses run';

test('S001-02 S001-10 S001-16 S001-26 S001-29 the same in English, by keyboard alone', async ({ page }) => {
  const name = `alpine-${Date.now().toString(36)}`;
  const email = `tom@${name}.example`;
  const box = (label: string) => page.getByRole('textbox', { name: label, exact: true });
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });

  await page.goto('/admin/');
  await typeInto(page, box('E-mail address'), tierTwoAdmin);
  await typeInto(page, page.getByLabel('Password', { exact: true }), password);
  await page.keyboard.press('Enter');
  await giveDemoCode(page, tierTwoAdmin);

  // The demo's person speaks Italian: the first thing to do is to change that, in the menu of the person.
  await press(page, page.getByRole('button', { name: /profilo e preferenze$/ }));
  const english = page.getByRole('menuitemradio', { name: 'English' });
  await expect(english).toBeVisible();
  while (!(await english.evaluate((item) => item === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), Marco$/ }),
  ).toBeVisible();

  // Also gone from the page, not only from sight: the key is quiet while a menu stands open.
  await expect(page.locator('[role=menu]')).toHaveCount(0);

  // The shortcut on the left of the screen, by its key.
  await page.keyboard.press('c');
  await expect(page.getByRole('menuitem', { name: 'Create customer' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Specify account information');
  await typeInto(page, box('Company'), `Alpine Tools ${name}`);
  await typeInto(page, box('Account name'), name);
  await typeInto(page, page.getByRole('combobox', { name: 'City' }), 'Trento');
  await expect(page.getByRole('option', { name: /^Trento/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^State/ })).toHaveValue(/Trentino/);
  await typeInto(page, box('First name'), 'Tom');
  await typeInto(page, box('Last name'), 'Keller');
  await typeInto(page, box('E-mail address'), email);
  await press(page, button('Assign service plan'));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assign multiple service plans');
  const plan = page.getByRole('checkbox', { name: 'Suite Ufficio Standard' });
  await press(page, plan, 'Space');
  await expect(plan).toBeChecked();
  await typeInto(page, page.getByRole('spinbutton', { name: 'Units of Suite Ufficio Standard' }), '12');
  await press(page, button('Save'));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customer created');
  await expect(page.getByRole('main')).toContainText('Suite Ufficio Standard, 12 seats');

  const mail = await mailTo(email);
  expect(mail.subject).toBe(`Your account ${name} is ready`);
  await page.context().clearCookies();
  await page.goto(linkIn(mail, '/customer/set-password'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Tom');
  await typeInto(page, page.getByLabel('New password'), phrase);
  await typeInto(page, page.getByLabel('Repeat the password'), phrase);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(box('E-mail address')).toHaveValue(email);
  await typeInto(page, page.getByLabel('Password', { exact: true }), phrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('12 seats');

  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Licences' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licences');
  await expect(page.getByRole('row', { name: /Suite Ufficio Standard/ })).toContainText('Active');
});
