import { useEffect } from 'react';
import { useLinkToken } from '../access/use-link-token';

const KEY = 'tenantry-email-link';

/**
 * The token of the mailed link, kept in this tab while its person signs in and comes back: it is in no address, and gone
 * once it was used.
 */
export function useKeptToken(): { token: string | undefined; forget: () => void } {
  const fresh = useLinkToken();
  useEffect(() => {
    if (fresh) sessionStorage.setItem(KEY, fresh);
  }, [fresh]);
  return { token: fresh ?? sessionStorage.getItem(KEY) ?? undefined, forget: () => sessionStorage.removeItem(KEY) };
}
