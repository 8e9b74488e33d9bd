import { createI18n } from '@tenantry/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Providers } from './app/providers';
import { createAppRouter } from './app/router';
import { resources } from './locales/resources';
import { createQueryClient } from './shared/api/query-client';

async function start(root: HTMLElement): Promise<void> {
  if (import.meta.env.MODE === 'mock') await import('./mock/start-mock').then(({ startMock }) => startMock());
  createRoot(root).render(
    <StrictMode>
      <Providers i18n={createI18n({ resources })} queryClient={createQueryClient()}>
        <RouterProvider router={createAppRouter()} />
      </Providers>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
