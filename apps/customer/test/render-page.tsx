import { aSession, type SessionFacts } from '@tenantry/contracts/fixtures';
import { createQueryClient, Providers } from '@tenantry/app-frame';
import type { Session } from '@tenantry/contracts';
import { sessionRoutes } from '@tenantry/contracts/customer';
import { respond, refuse } from '@tenantry/api-client/testing';
import { createI18n, type Language } from '@tenantry/ui';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { routes } from '../src/app/routes';
import { client } from '../src/shared/api/client';
import { resources } from '../src/locales/resources';
import { server } from './mock-server';

export interface RenderPageOptions {
  /** Who is signed in; the owner of a customer unless told, `null` for nobody. */
  session?: Session | null;
  language?: Language;
}

/** The owner of a customer, signed in. */
export const anOwner = (facts: SessionFacts = {}) =>
  aSession({
    role: 'owner',
    firstName: 'Lucia',
    lastName: 'Ferraro',
    tenantName: 'Officine Valbrentana S.r.l.',
    tier: 2,
    ...facts,
  });

/** Opens the app at an address as a browser would: real routes, fresh caches, Italian texts unless told. */
export function renderPage(path: string, { session = anOwner(), language = 'it' }: RenderPageOptions = {}) {
  server.use(session ? respond(sessionRoutes.current, session) : refuse(sessionRoutes.current, 'notSignedIn'));
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const queryClient = createQueryClient();
  const user = userEvent.setup();
  const view = render(
    <Providers
      app={{ audience: 'customer', client }}
      i18n={createI18n({ resources, language })}
      queryClient={queryClient}
    >
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, router, queryClient, user };
}
