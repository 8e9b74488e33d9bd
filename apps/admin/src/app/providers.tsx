import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { AppTheme, readNonce } from '@tenantry/ui';
import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AppLink } from '../shared/routing/app-link';

interface Props {
  i18n: I18n;
  queryClient: QueryClient;
  children: ReactNode;
}

/** What every page stands in: texts, server state, theme. */
export function Providers({ i18n, queryClient, children }: Props) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AppTheme audience="admin" nonce={readNonce()} linkComponent={AppLink}>
          {children}
        </AppTheme>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
