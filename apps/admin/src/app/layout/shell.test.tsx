import { aListedCustomer, aSession } from '@tenantry/contracts/fixtures';
import { respond } from '@tenantry/api-client/testing';
import type { Session } from '@tenantry/contracts';
import { customerRoutes, dashboardRoutes, planRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const nothingYet = {
  customers: { active: 0, newThisMonth: 0 },
  licences: { active: 0, expiring: 0, scheduled: 0 },
  units: [],
  mails: { scheduled: 0, failed: 0 },
  growth: [],
  renewals: [],
  recentCustomers: [],
};

beforeEach(() =>
  server.use(
    respond(planRoutes.list, { items: [] }),
    respond(dashboardRoutes.get, nothingYet),
    respond(customerRoutes.list, { items: [aListedCustomer()], nextCursor: null }),
  ),
);

const entries = async () => {
  const navigation = await screen.findByRole('navigation', { name: 'Navigazione principale' });
  return within(navigation)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};

it.each<[NonNullable<Session['account']['role']>, string[]]>([
  ['partner_sales', ['Home', 'Clienti', 'Clienti', 'Piani di servizio', 'Profilo partner', 'Partner']],
  [
    'partner_reader',
    ['Home', 'Clienti', 'Clienti', 'Piani di servizio', 'Profilo partner', 'Partner', 'Registro di controllo'],
  ],
  [
    'platform_admin',
    [
      'Home',
      'Clienti',
      'Clienti',
      'Utenti',
      'Piani di servizio',
      'Prodotti',
      'Tipi di unità',
      'Profilo partner',
      'Accesso',
      'Partner',
      'Comunicazioni',
      'Registro di controllo',
    ],
  ],
])('shows %s only the pages that the role may open', async (role, expected) => {
  renderPage('/customers', { session: aSession({ role }) });
  expect(await entries()).toEqual(expected);
});

it('refuses a page that the role may not open', async () => {
  renderPage('/customers/new', { session: aSession({ role: 'partner_reader' }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Non puoi vedere questa pagina' })).toBeVisible();
});

it('S001-02 offers Crea cliente from anywhere, by the shortcut on the left and by its key', async () => {
  const { user } = renderPage('/customers');
  await user.click(await screen.findByRole('button', { name: 'Crea' }));
  expect(screen.getByRole('menuitem', { name: 'Crea cliente' })).toHaveAttribute('href', '/customers/new');

  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  await user.keyboard('c');
  expect(await screen.findByRole('menuitem', { name: 'Crea cliente' })).toBeVisible();
});

it('S001-02 does not open the shortcut while somebody types a C', async () => {
  const { user } = renderPage('/customers');
  await user.type(await screen.findByRole('searchbox'), 'c');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});

it('switches the account and forgets what was read in the one before', async () => {
  const chosen = vi.fn();
  const session = aSession({ otherAccounts: ['Adige Informatica'] });
  const other = session.accounts[1];
  if (!other) throw new Error('the session has one account only');
  server.use(
    respond(sessionRoutes.switchAccount, ({ body }) => {
      chosen(body.membershipId);
      return { ...session, account: other };
    }),
  );
  const { user, router, queryClient } = renderPage('/customers', { session });
  await screen.findByRole('link', { name: 'Segheria Val Cordara' });

  await user.click(screen.getByRole('button', { name: /^Cambia organizzazione: Nordest Cloud/ }));
  await user.click(screen.getByRole('menuitemradio', { name: /Adige Informatica/ }));

  expect(await screen.findByRole('button', { name: /^Cambia organizzazione: Adige Informatica/ })).toBeVisible();
  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  expect(chosen).toHaveBeenCalledWith(other.membershipId);
  expect(queryClient.getQueriesData({ queryKey: [customerRoutes.list.path] })).toEqual([]);
});

it('offers the mailbox in demo mode only', async () => {
  renderPage('/customers', { session: aSession({ demo: true }) });
  expect(await screen.findByRole('link', { name: /^Posta demo/ })).toHaveAttribute('href', '/mailbox');
});

it('welcomes a new partner with the first step', async () => {
  renderPage('/');
  expect(await screen.findByRole('heading', { name: 'Ancora nessun cliente' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Crea cliente' })).toBeVisible();
});
