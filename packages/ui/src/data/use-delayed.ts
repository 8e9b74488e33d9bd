import { useEffect, useState } from 'react';

/** True once `active` has lasted for `delay` milliseconds: what answers quickly shows no skeleton at all. */
export function useDelayed(active: boolean, delay = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delay]);
  return active && late;
}
