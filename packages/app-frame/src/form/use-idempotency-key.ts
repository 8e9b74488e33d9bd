import { useRef } from 'react';

/**
 * The key of one intended effect: the same for every try of it, so that a repeated click or a lost answer never does it
 * twice (CC-02). The server keeps no key of a refused try, so what is corrected may be sent with the same one. `renew` after
 * a success: what comes next is another effect.
 */
export function useIdempotencyKey() {
  const key = useRef<string>(undefined);
  return {
    current: () => (key.current ??= crypto.randomUUID()),
    renew: () => {
      key.current = undefined;
    },
  };
}
