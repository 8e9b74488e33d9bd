import { ToastProvider } from '@tenantry/ui';
import { Outlet, ScrollRestoration } from 'react-router';
import { useChangedRights } from './use-changed-rights';
import { useRouteFocus } from './use-route-focus';
import { useSessionEnd } from './use-session-end';

/** Around every page, signed in or not: toasts (their links need the router), focus, changed rights, the session's end. */
export function RootLayout() {
  useSessionEnd();
  useChangedRights();
  useRouteFocus();
  return (
    <ToastProvider>
      <Outlet />
      <ScrollRestoration />
    </ToastProvider>
  );
}
