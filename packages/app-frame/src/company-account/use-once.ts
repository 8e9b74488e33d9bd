import { useEffect, useEffectEvent, useRef } from 'react';

/** Does something when a page is first shown, and not again where React shows it twice to find faults. */
export function useOnce(act: () => void): void {
  const done = useRef(false);
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    actNow();
  }, []);
}
