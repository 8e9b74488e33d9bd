import type { Browser, Request } from '@playwright/test';
import { linkIn, mailTo } from '../support/mailbox';
import { newCustomer } from '../support/new-customer';
import { tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { expect, test } from '../support/test';

test.use({ locale: 'it-IT', timezoneId: 'Europe/Rome' });

const SCANNED_FOR = 10_000;
const PASSWORD = 'quattro cavalli azzurri';

const isHarmless = (request: Request): boolean =>
  ['GET', 'HEAD'].includes(request.method()) || new URL(request.url()).pathname.endsWith('/password/link');

/** Opens a link as a mail scanner with a real browser does: scripts run, nobody clicks. What it has sent meanwhile. */
async function scan(browser: Browser, link: string): Promise<Request[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent: Request[] = [];
  page.on('request', (request) => sent.push(request));
  const answer = await page.goto(link);
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  await expect(page.getByLabel('Nuova password')).toBeVisible();
  // No condition to wait for: that nothing happens is what is shown.
  await page.waitForTimeout(SCANNED_FOR);
  expect(new URL(page.url()).hash).toBe('');
  await context.close();
  return sent;
}

test('TK-01 TK-04 a scanner that runs scripts uses no link up and tells nobody its secret; then the person can', async ({
  browser,
}) => {
  const partner = await browser.newContext(await signedIn('admin', tierOneAdmin));
  const { id, email } = await newCustomer(partner.request, 'scanner');
  const link = linkIn(await mailTo(email), '/customer/set-password');
  const token = new URL(link).hash.split('token=')[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  const seenByPartner = async () =>
    (await partner.request.get(`/api/v1/admin/customers/${id}`, { headers: { 'X-Tenantry-App': 'admin' } })).json();
  const before: unknown = await seenByPartner();

  const sent = await scan(browser, link);
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((request) => !isHarmless(request)).map((request) => request.url())).toEqual([]);
  // Playwright tells the whole address of the first request; a browser keeps what stands behind the # to itself.
  const addresses = sent.map((request) => request.url().split('#')[0]);
  expect(addresses.filter((address) => address?.includes(token))).toEqual([]);
  expect(sent.filter((request) => request.headers()['referer']?.includes(token))).toEqual([]);
  expect(await seenByPartner()).toEqual(before);

  const person = await browser.newContext();
  const page = await person.newPage();
  await page.goto(link);
  await page.getByLabel('Nuova password').fill(PASSWORD);
  await page.getByLabel('Ripeti la password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Salva password' }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Registro di controllo' })).toBeVisible();
  await Promise.all([person.close(), partner.close()]);
});
