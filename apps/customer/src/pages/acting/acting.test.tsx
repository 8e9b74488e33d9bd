import { anActing } from '@tenantry/contracts/fixtures';
import type { Session } from '@tenantry/contracts';
import {
  actingRoutes,
  homeRoutes,
  ownLicenceRoutes,
  ownMemberRoutes,
  sessionRoutes,
} from '@tenantry/contracts/customer';
import { aHome } from '@tenantry/contracts/fixtures';
import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { server } from '../../../test/mock-server';
import { anOwner, renderPage } from '../../../test/render-page';

const staff = (facts: Parameters<typeof anActing>[0] = {}): Session =>
  anOwner({ role: 'admin', firstName: 'Giulia', lastName: 'Bortolin', acting: anActing(facts) });
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
const banner = () => screen.findByRole('region', { name: 'Accesso come cliente' });

const left = vi.fn<(url: string) => void>();
beforeEach(() => {
  server.use(respond(homeRoutes.get, aHome()), respond(ownLicenceRoutes.list, { items: [] }));
  vi.stubGlobal('location', { ...window.location, assign: left });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  left.mockReset();
});

it('AZ-11 says over the page who acts, for whom, from which company, why and for how long', async () => {
  renderPage('/', { session: staff({ until: minutes(27.5), reason: 'Ticket 4711: licenze non visibili' }) });
  const over = within(await banner());
  expect(over.getByText('Operi per conto di')).toHaveTextContent('Operi per conto di Officine Valbrentana S.r.l.');
  expect(over.getByText(/Giulia Bortolin, Nordest Cloud/)).toHaveTextContent('ancora 28 minuti');
  expect(over.getByText('Motivo: Ticket 4711: licenze non visibili')).toBeVisible();
  expect(over.getByRole('status')).toHaveTextContent('Operi per conto di Officine Valbrentana S.r.l.');
});

it('AZ-11 shows no banner to the customer’s own people', async () => {
  renderPage('/');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('region', { name: 'Accesso come cliente' })).not.toBeInTheDocument();
});

it('AZ-11 offers staff no profile of their own, and no page of it', async () => {
  const { user } = renderPage('/profile', { session: staff({ readOnly: true }) });
  expect(await banner()).toHaveTextContent('sola lettura');
  expect(await screen.findByText('Questa pagina è delle persone del cliente')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Giulia Bortolin: profilo/ }));
  const menu = within(await screen.findByRole('menu'));
  expect(menu.getByText('Nordest Cloud')).toBeVisible();
  expect(menu.queryByRole('menuitem', { name: 'Il tuo profilo' })).not.toBeInTheDocument();
  expect(menu.queryByRole('menuitem', { name: 'Esci' })).not.toBeInTheDocument();
});

it('AZ-11 says to staff that a page is closed while they act, not that their role here lacks it', async () => {
  renderPage('/partner-access', { session: staff() });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/resta chiusa mentre operi/);
  expect(screen.queryByText(/tuo ruolo/)).not.toBeInTheDocument();
});

it('AZ-11 ends it and leads back to the customer in the management portal', async () => {
  const ended = vi.fn(() => null);
  server.use(respond(actingRoutes.end, ended));
  const session = staff();
  const { user } = renderPage('/', { session });
  await user.click(within(await banner()).getByRole('button', { name: 'Termina' }));
  await waitFor(() => expect(left.mock.calls).toEqual([[`/admin/customers/${session.account.tenantId}`]]));
  expect(ended.mock.calls).toHaveLength(1);
});

it('AZ-11 asks the server once the time is up, and says that it is over', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const session = staff({ until: minutes(1.5) });
  const { router } = renderPage('/', { session });
  expect(within(await banner()).getByRole('status')).toHaveTextContent('ancora per 2 minuti');
  server.use(refuse(sessionRoutes.current, 'actingOver'));
  await act(() => vi.advanceTimersByTimeAsync(95_000));
  expect(await screen.findByRole('heading', { name: "L'accesso come cliente è terminato" })).toBeVisible();
  expect(router.state.location.pathname).toBe('/acting-over');
  expect(screen.getByRole('link', { name: 'Torna al portale di gestione' })).toHaveAttribute(
    'href',
    `/admin/customers/${session.account.tenantId}`,
  );
});

it('AZ-11 says so, too, to who comes back with an acting that is over', async () => {
  const { router } = renderPage('/', { session: null });
  server.use(refuse(sessionRoutes.current, 'actingOver'));
  expect(await screen.findByRole('heading', { name: "L'accesso come cliente è terminato" })).toBeVisible();
  expect(router.state.location.pathname).toBe('/acting-over');
});

it('AZ-11 leads to the users and contacts of the customer, which lie behind the profile of its own people', async () => {
  server.use(respond(ownMemberRoutes.list, { items: [], nextCursor: null }));
  const { user, router } = renderPage('/', { session: staff() });
  const navigation = within(await screen.findByRole('navigation', { name: 'Navigazione principale' }));
  expect(navigation.queryByRole('link', { name: 'Profilo' })).toBeNull();
  expect(navigation.getByRole('link', { name: 'Contatti' })).toHaveAttribute('href', '/profile/contacts');
  await user.click(navigation.getByRole('link', { name: 'Utenti' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Utenti' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/profile/users');
  expect(screen.queryByRole('link', { name: 'Il tuo profilo' })).toBeNull();
});

it('AZ-11 enters once, and does not come back to the way in', async () => {
  const entrances: unknown[] = [];
  server.use(
    respond(actingRoutes.enter, ({ body }) => {
      entrances.push(body);
      return null;
    }),
  );
  const { router } = renderPage('/act-as', { session: staff() });
  expect(await banner()).toBeVisible();
  expect(entrances).toEqual([{ replace: false }]);
  expect(router.state.location.pathname).toBe('/');
});

it('AZ-11 asks before it puts out who is signed in here', async () => {
  const entrances: boolean[] = [];
  server.use(
    respond(actingRoutes.enter, ({ body }) => {
      entrances.push(body.replace);
      if (!body.replace) throw new RefuseWith('sessionOpen', { params: { name: 'Lucia Ferraro' } });
      return null;
    }),
  );
  const { user } = renderPage('/act-as', { session: staff() });
  expect(await screen.findByText(/In questo browser Lucia Ferraro è già nell'Area Cliente/)).toBeVisible();
  expect(entrances).toEqual([false]);
  await user.click(screen.getByRole('button', { name: 'Chiudi quella sessione e continua' }));
  expect(await banner()).toBeVisible();
  expect(entrances).toEqual([false, true]);
});

it('AZ-11 says that there is nothing to enter with, and leads back', async () => {
  server.use(refuse(actingRoutes.enter, 'linkInvalid'));
  renderPage('/act-as', { session: null });
  expect(await screen.findByRole('heading', { name: 'Questo passaggio non è più valido' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Torna al portale di gestione' })).toHaveAttribute('href', '/admin/');
});
