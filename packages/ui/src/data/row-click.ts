import type { MouseEvent } from 'react';

/**
 * Makes a click anywhere on a row follow the row's link, with the same modifier keys. Clicks on other controls, and the end of a
 * text selection, are left alone.
 */
export function followRowLink(event: MouseEvent<HTMLElement>): void {
  if ((event.target as HTMLElement).closest('a, button, input, label, select, textarea, [role="menuitem"]')) return;
  if (window.getSelection()?.toString()) return;
  const link = event.currentTarget.querySelector<HTMLElement>('[data-row-link]');
  // What opens in place gives the focus back to where it was: to the row's own control, not to the page.
  link?.focus({ preventScroll: true });
  const { ctrlKey, metaKey, shiftKey } = event;
  link?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}
