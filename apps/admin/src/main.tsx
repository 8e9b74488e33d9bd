import { createQueryClient, Providers } from '@tenantry/app-frame';
import { createI18n } from '@tenantry/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createAppRouter } from './app/router';
import { client } from './shared/api/client';
import { resources } from './locales/resources';

async function start(root: HTMLElement): Promise<void> {
  if (import.meta.env.MODE === 'mock') await import('./mock/start-mock').then(({ startMock }) => startMock());
  createRoot(root).render(
    <StrictMode>
      <Providers app={{ audience: 'admin', client }} i18n={createI18n({ resources })} queryClient={createQueryClient()}>
        <RouterProvider router={createAppRouter()} />
      </Providers>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
