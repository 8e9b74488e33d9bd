import { useEffect, useRef } from 'react';

/** Moves the focus to the page's heading when a step takes the place of another at the same address. */
export function useStepFocus(step: string): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const before = shown.current;
    shown.current = step;
    if (before !== undefined && before !== step) document.querySelector<HTMLElement>('h1')?.focus();
  }, [step]);
}
