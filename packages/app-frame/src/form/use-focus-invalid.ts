import { useEffect, useRef } from 'react';

const invalid = '[aria-invalid="true"]:not([role="radiogroup"])';

/** Ref of a form whose first field with a problem gets the focus each time `failures` grows, and when it appears with problems. */
export function useFocusInvalid(failures: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failures > 0) form.current?.querySelector<HTMLElement>(invalid)?.focus();
  }, [failures]);
  return form;
}
