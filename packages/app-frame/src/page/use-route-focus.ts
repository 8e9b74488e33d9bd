import { useEffect, useRef } from 'react';
import { usePageHandle } from './page-handle';

const open = { permission: undefined };

/** Moves the focus to the heading of a newly opened page, so that a screen reader says where it is. */
export function useRouteFocus(): void {
  const { id, params } = usePageHandle(open);
  // Tabs of one record are one page, two records are two.
  const key = `${id} ${JSON.stringify(params)}`;
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return undefined;
    shown.current = key;
    const frame = requestAnimationFrame(() => {
      const main = document.getElementById('main');
      // A page that has put the focus into its first field knows better.
      if (main?.contains(document.activeElement) && document.activeElement !== main) return;
      const target = main?.querySelector('h1') ?? main;
      target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [key]);
}
