import { UnsavedChangesDialog } from '@tenantry/ui';
import { useEffect, type ReactNode } from 'react';
import { useBlocker } from 'react-router';

/** Give it to `navigate` as state after saving, when the form has not yet been drawn clean again. */
export const saved = { saved: true } as const;

const isSaved = (state: unknown) => typeof state === 'object' && state !== null && 'saved' in state;

/**
 * Asks before a page with unsaved data is left, by a link, the back button or the browser itself. Returns the dialog to
 * render. Changes of the query alone (steps, tabs, filters) pass.
 */
export function useUnsavedGuard(dirty: boolean): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname && !isSaved(nextLocation.state),
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return (
    <UnsavedChangesDialog
      open={blocker.state === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
}
