import { watch } from '../../support/canaries';
import { test } from '../../support/kept-contexts';
import { linkIn, mailTo } from '../../support/mailbox';
import { openEach } from '../../support/openers';
import { pages } from '../../support/pages';
import { customerAdministrator } from '../../support/people';
import { withIds } from '../../support/record-ids';
import { baseUrl } from '../../support/run-folder.mjs';
import { isLong } from '../../support/scale';
import { halfSignedIn, signedIn } from '../../support/session';
import { open, settling } from '../../support/settled';
import { TextFields } from '../../support/text-fields';
import { expect } from '../../support/test';

test.describe.configure({ mode: 'parallel', timeout: isLong ? 600_000 : 180_000 });

// Pages that take letters in their dialogs only, or nowhere. The long form opens those, and sees that the list is true; in
// the short form they would be opened for nothing, as every-page.spec.ts has done that already.
const WITHOUT_FIELDS = new Set(
  [
    ['/admin', '/', '/set-password', '/confirm-email', '/undo-email', '/no-such-page', '/products', '/unit-types'],
    ['/admin', '/announcements', '/announcements/:draft', '/audit-log', '/cancel-recovery', '/confirm-contact'],
    ['/admin/customers/:customer', '/overview', '/licences', '/configure', '/mail', '/history'],
    ['/customer', '/', '/set-password', '/confirm-email', '/undo-email', '/no-such-page', '/act-as', '/acting-over'],
    [
      '/customer',
      '/cancel-recovery',
      '/confirm-contact',
      '/licences',
      '/announcements',
      '/audit-log',
      '/partner-access',
      '/users',
      '/profile/contacts',
    ],
  ].flatMap(([folder = '', ...paths]) => paths.map((path) => folder + path)),
);

// The same page with another question has the same fields.
const looked = pages.filter(({ path }) => !/[?#]/.test(path) && (isLong || !WITHOUT_FIELDS.has(path)));

for (const { audience, as, half, path } of looked)
  test(`SE-07 runs nothing that is typed on ${path} as ${as ?? 'nobody'}`, async ({ keptContext }) => {
    const context = await keptContext(`${as} ${half}`, async () => ({
      ...(as && (await (half ? halfSignedIn : signedIn)(audience, as))),
      reducedMotion: 'reduce',
    }));
    const page = await context.newPage();
    const seen = await watch(page);
    const settled = settling(page);
    const fields = new TextFields(page, settled);
    const address = await withIds(page, path);
    const begin = () => open(page, address, settled);
    await begin();
    if (WITHOUT_FIELDS.has(path)) expect(await fields.editable()).toEqual([]);
    // What its buttons open takes ten times as long.
    if (isLong) {
      await openEach(page, begin, () => settled().then(() => fields.fill()));
      await begin();
    }
    await fields.fill();
    test.info().annotations.push({ type: 'text fields', description: `${fields.filled}` });
    expect(seen).toEqual({ executions: [], violations: [] });
    await page.close();
  });

test('SE-07 runs nothing that is typed as a new password', async ({ browser, request }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const seen = await watch(context);
  await request.post('/api/v1/customer/password/forgotten', {
    headers: { Origin: baseUrl, 'X-Tenantry-App': 'customer' },
    data: { email: customerAdministrator },
  });
  const page = await context.newPage();
  const settled = settling(page);
  await open(page, linkIn(await mailTo(customerAdministrator), '/customer/set-password'), settled);
  const fields = new TextFields(page, settled);
  await fields.fill();
  expect(fields.filled).toBe(2);
  expect(seen).toEqual({ executions: [], violations: [] });
  await context.close();
});
