import type { Locator, Page } from '@playwright/test';
import { CANARIES } from './canaries';

// Everything that takes letters: a password has no role, and the browser's own fields for dates and numbers take none.
const FIELD =
  'textarea, input:is(:not([type]), [type=text], [type=search], [type=email], [type=tel], [type=url], [type=password])';
/** What a field may want that takes no canary, in the order in which it is tried; no two fields want the same address. */
const modest = (index: number): string[] => [`canary-${index}@mail.example`, `Padova ${index}`, 'IT', '10', ''];
const MOST_STEPS = 10;
const PATIENCE = { timeout: 3000 };

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** The dialog in front, or the whole page. */
async function inFront(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog').last();
  return (await dialog.isVisible()) ? dialog : page.locator('body');
}

const visible = async (all: Locator, is: (one: Locator) => Promise<boolean>): Promise<Locator[]> => {
  const found: Locator[] = [];
  for (const one of await all.all()) if ((await one.isVisible()) && (await is(one))) found.push(one);
  return found;
};

/** Fills every text field of a page, and follows its forms through their steps. */
export class TextFields {
  /** How many values each field was given, by its id. */
  private readonly tried = new Map<string, number>();

  constructor(
    private readonly page: Page,
    private readonly settled: () => Promise<void>,
  ) {}

  /** Fields that were given a canary. */
  get filled(): number {
    return this.tried.size;
  }

  /** The text fields in sight that can be written in. */
  async editable(): Promise<Locator[]> {
    return visible((await inFront(this.page)).locator(FIELD), (field) => field.isEditable(PATIENCE).catch(() => false));
  }

  /**
   * Puts a canary into every field in sight and submits what can be submitted. A field that refuses it gets what it asks
   * for, so that the others are kept.
   */
  async fill(): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const fields = await this.editable();
      let changed = false;
      for (const [index, field] of fields.entries()) changed = (await this.give(field, index)) || changed;
      // What is chosen and not typed must be chosen for the rest to be kept.
      for (const choice of await visible(this.page.locator('select[aria-invalid=true]'), () => Promise.resolve(true)))
        changed = (await succeeds(choice.selectOption({ index: 1 }, PATIENCE))) || changed;
      // A list of suggestions lies over the button.
      if (await this.page.getByRole('listbox').last().isVisible()) await this.page.keyboard.press('Escape');
      // A step without fields, as the choice of plans: something is chosen, and it is followed once more.
      if (!changed && (this.filled === 0 || !(await this.choose()))) return;
      await this.submit();
    }
  }

  private async choose(): Promise<boolean> {
    const box = this.page.locator('main:has(button[type=submit]) input[type=checkbox]:not(:checked)').first();
    return (await box.count()) > 0 && succeeds(box.check(PATIENCE));
  }

  private async give(field: Locator, index: number): Promise<boolean> {
    // Gone or closed meanwhile, because an answer has changed the page.
    if (!(await field.isVisible())) return false;
    const id = (await field.getAttribute('id', PATIENCE).catch(() => null)) ?? `number ${index}`;
    const times = this.tried.get(id) ?? 0;
    if (times > 0 && (await field.getAttribute('aria-invalid', PATIENCE).catch(() => null)) !== 'true') return false;
    const text = times === 0 ? CANARIES[index % CANARIES.length] : modest(index)[times - 1];
    if (text === undefined || !(await succeeds(field.fill(text, PATIENCE)))) return false;
    this.tried.set(id, times + 1);
    return true;
  }

  private async submit(): Promise<void> {
    const buttons = (await inFront(this.page)).locator('button[type=submit]');
    for (const button of await visible(buttons, (one) => one.isEnabled())) await succeeds(button.click(PATIENCE));
    await this.page.keyboard.press('Enter');
    await this.settled();
  }
}
