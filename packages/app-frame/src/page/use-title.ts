import { useEffect } from 'react';

/** Names the browser tab after a page that has no `PageHeader` to do so. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tenantry`;
  }, [title]);
}
