import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { press, typeInto } from '../support/keyboard';
import { looksFor, open } from '../support/looks';
import { customerOwner, platformAdmin, tierOneAdmin } from '../support/people';
import { expect, test } from '../support/test';

const words = {
  it: {
    phone: 'Telefono',
    notes: 'Note',
    save: 'Salva',
    onTop: 'Salva sopra',
    theirs: /^Salvato/,
    mine: /^Scritto qui/,
    discard: 'Scarta le mie modifiche',
    back: 'Recupera le mie modifiche',
    before: /ha salvato prima di te$/,
  },
  en: {
    phone: 'Phone',
    notes: 'Notes',
    save: 'Save',
    onTop: 'Save on top',
    theirs: /^Saved/,
    mine: /^Typed here/,
    discard: 'Discard my changes',
    back: 'Bring my changes back',
    before: /saved before you$/,
  },
} as const;

// Whom the two edit: another customer at each width.
const places = { 1440: 7, 390: 8 };

/** Nothing hangs over the edge, and axe finds nothing; the whole page at once, without what stays in sight over it. */
async function expectFine(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(900, height) });
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  await page.setViewportSize({ width, height: 900 });
}

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: true });

for (const look of looksFor(0))
  test(`CC-04 two people edit one customer in ${look.language}, ${look.width} px: the second sees the first, by keyboard alone`, async ({
    browser,
  }) => {
    const text = words[look.language];
    const list = await open(browser, tierOneAdmin, look, '/admin/customers');
    const { items } = (await (
      await list.request.get('/api/v1/admin/customers?limit=20', { headers: { 'X-Tenantry-App': 'admin' } })
    ).json()) as { items: { id: string }[] };
    const path = `/admin/customers/${items[places[look.width]]?.id}/edit`;
    const mine = await open(browser, tierOneAdmin, look, path);
    const theirs = await open(browser, platformAdmin, look, path);
    await typeInto(mine, field(mine, text.notes), 'typed by the second');
    await typeInto(theirs, field(theirs, text.notes), 'saved by the first');
    await typeInto(theirs, field(theirs, text.phone), '0445 555 114');
    await press(theirs, theirs.getByRole('button', { name: text.save, exact: true }));
    await expect(theirs).not.toHaveURL(/edit/);

    await press(mine, mine.getByRole('button', { name: text.save, exact: true }));
    const note = mine.getByRole('region', { name: text.before });
    await expect(note).toBeFocused();
    await expect(note).toContainText('0445 555 114');
    await expect(field(mine, text.phone)).toHaveValue('0445 555 114');
    await expect(note.getByRole('radio', { name: text.mine })).toBeChecked();
    await expectFine(mine, look.width);

    await press(mine, note.getByRole('button', { name: text.discard }));
    await expect(field(mine, text.notes)).toHaveValue('saved by the first');
    await expectFine(mine, look.width);
    await press(mine, mine.getByRole('button', { name: text.back }));
    await expect(field(mine, text.notes)).toHaveValue('typed by the second');
    await press(mine, note.getByRole('button', { name: text.onTop }));
    await expect(mine).not.toHaveURL(/edit/);
    const { notes, phone } = (await (
      await mine.request.get(`/api/v1${path.replace('/edit', '')}`, { headers: { 'X-Tenantry-App': 'admin' } })
    ).json()) as { notes: string; phone: string };
    expect({ notes, phone }).toEqual({ notes: 'typed by the second', phone: '0445 555 114' });
    for (const page of [list, mine, theirs]) await page.context().close();
  });

// In the language of the person: saving the profile goes on in it.
for (const look of looksFor(1).map((one) => ({ ...one, language: 'it' }) as const))
  test(`CC-04 a person edits their profile in two windows, ${look.width} px`, async ({ browser }) => {
    const [first, second] = [
      await open(browser, customerOwner, look, '/customer/profile'),
      await open(browser, customerOwner, look, '/customer/profile'),
    ];
    const name = field(first, /^Nome/);
    const before = await name.inputValue();
    await field(second, /^Nome/).fill('Lucilla');
    await name.fill(`${before} A.`);
    await first.getByRole('button', { name: 'Salva profilo' }).click();
    await expect(first.getByText('Profilo salvato')).toBeVisible();
    await second.getByRole('button', { name: 'Salva profilo' }).click();
    const note = second.getByRole('region', { name: 'Hai salvato anche altrove' });
    await expect(note).toBeFocused();
    await expectFine(second, look.width);
    // What was saved first stays: the other window gives its change up, and the name is put back for the other journeys.
    await note.getByRole('radio', { name: words.it.theirs }).check();
    await expect(field(second, /^Nome/)).toHaveValue(`${before} A.`);
    await field(second, /^Nome/).fill(before);
    await note.getByRole('button', { name: words.it.onTop }).click();
    await expect(note).toBeHidden();
    for (const page of [first, second]) await page.context().close();
  });
