import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

const tokenOf = (hash: string) => new URLSearchParams(hash.slice(1)).get('token') ?? undefined;

/**
 * The token of a mailed link. It comes in the fragment, which no server or proxy sees, and leaves the address bar and
 * the history as soon as it has been read.
 */
export function useLinkToken(): string | undefined {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState(() => tokenOf(hash));
  useEffect(() => {
    if (hash === '') return;
    // Another link may be opened in the same tab: the page stays, only the fragment changes.
    setToken(tokenOf(hash));
    void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return token;
}
