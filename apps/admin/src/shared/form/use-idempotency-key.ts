import { isProblem } from '@tenantry/api-client';
import { useRef } from 'react';

/**
 * The key of one intended effect: the same for every try of it, so that a repeated click or a lost answer never does it twice
 * (CC-02). A clear refusal changed nothing and ends the intent, so what is corrected and sent again gets a key of its own.
 */
export function useIdempotencyKey() {
  const key = useRef<string>(undefined);
  const current = () => (key.current ??= crypto.randomUUID());
  const renew = () => {
    key.current = undefined;
  };
  const settle = (error: unknown) => {
    if (
      isProblem(error) &&
      error.status >= 400 &&
      error.status < 500 &&
      !isProblem(error, 'idempotencyKeyInUse', 'tooManyRequests', 'notSignedIn')
    )
      renew();
  };
  return { current, renew, settle };
}
