import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { AppTheme, readNonce } from '@tenantry/ui';
import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AudienceContext, type AudienceOfApp } from '../audience';
import { AppLink } from './app-link';

interface Props {
  app: AudienceOfApp;
  i18n: I18n;
  queryClient: QueryClient;
  children: ReactNode;
}

/** What every page of an app stands in: whose app it is, texts, server state, theme. */
export function Providers({ app, i18n, queryClient, children }: Props) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AudienceContext value={app}>
          <AppTheme audience={app.audience} nonce={readNonce()} linkComponent={AppLink}>
            {children}
          </AppTheme>
        </AudienceContext>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
