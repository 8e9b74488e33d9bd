import { ToastProvider } from '@tenantry/ui';
import { Outlet, ScrollRestoration } from 'react-router';
import { useRouteFocus } from './use-route-focus';
import { useSessionEnd } from './use-session-end';

/** Around every page, signed in or not: toasts (their links need the router), focus and the end of a session. */
export function RootLayout() {
  useSessionEnd();
  useRouteFocus();
  return (
    <ToastProvider>
      <Outlet />
      <ScrollRestoration />
    </ToastProvider>
  );
}
