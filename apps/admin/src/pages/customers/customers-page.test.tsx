import { aListedCustomer, aSession, fixtureId } from '@tenantry/contracts/fixtures';
import { respond } from '@tenantry/api-client/testing';
import { customerRoutes, planRoutes } from '@tenantry/contracts/admin';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

beforeEach(() => server.use(respond(planRoutes.list, { items: [] })));

const list = (...items: ReturnType<typeof aListedCustomer>[]) =>
  respond(customerRoutes.list, { items, nextCursor: null });

it.each(['/customers', '/licensing/customers'])('S001-01 %s leads to the creation of a customer', async (path) => {
  server.use(list(aListedCustomer()));
  renderPage(path);

  expect(await screen.findByRole('link', { name: 'Crea cliente' })).toHaveAttribute('href', '/customers/new');
});

it('does not offer to create a customer to somebody who may only read', async () => {
  server.use(list(aListedCustomer()));
  renderPage('/customers', { session: aSession({ role: 'partner_reader' }) });

  await screen.findByRole('link', { name: 'Segheria Val Cordara' });
  expect(screen.queryByRole('link', { name: 'Crea cliente' })).not.toBeInTheDocument();
});

it('S001-38 shows status, number of licences and next expiry of a customer', async () => {
  server.use(list(aListedCustomer({ status: 'disabled', licenceCount: 3, nextExpiry: '2031-04-01' })));
  renderPage('/licensing/customers');

  const row = (await screen.findByRole('link', { name: 'Segheria Val Cordara' })).closest('tr');
  if (!row) throw new Error('the customer is not in a row');
  expect(within(row).getByText('Disabilitato')).toBeVisible();
  expect(within(row).getByRole('cell', { name: '3' })).toBeVisible();
  expect(within(row).getByText('01/04/2031')).toBeVisible();
});

it('marks who lacks a contact, and finds only those', async () => {
  const asked: unknown[] = [];
  server.use(
    respond(customerRoutes.list, ({ query }) => {
      asked.push(query.contacts);
      const items = [aListedCustomer({ lacksContact: true }), aListedCustomer({ id: fixtureId(1001), name: 'Altra' })];
      return { items: items.filter(({ lacksContact }) => lacksContact || !query.contacts), nextCursor: null };
    }),
  );
  const { user, router } = renderPage('/customers');
  expect((await screen.findByRole('link', { name: 'Segheria Val Cordara' })).closest('tr')).toHaveTextContent(
    'Contatti incompleti',
  );
  expect(screen.getByRole('link', { name: 'Altra' }).closest('tr')).not.toHaveTextContent('Contatti incompleti');
  await user.click(screen.getByRole('button', { name: /^Contatti/ }));
  await user.click(screen.getByRole('menuitemradio', { name: 'da sistemare' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Altra' })).not.toBeInTheDocument());
  expect(router.state.location.search).toBe('?contacts=incomplete');
  expect(asked.at(-1)).toBe('incomplete');
});

it('S004-23 S004-40 marks whose mail comes back and whose address waits, the worst first', async () => {
  const items = [
    aListedCustomer({ bouncesContact: true, awaitsContact: true }),
    aListedCustomer({ id: fixtureId(1001), name: 'Altra', awaitsContact: true }),
  ];
  server.use(respond(customerRoutes.list, { items, nextCursor: null }));
  renderPage('/customers');
  const first = (await screen.findByRole('link', { name: 'Segheria Val Cordara' })).closest('tr');
  expect(first).toHaveTextContent('E-mail respinta');
  expect(first).not.toHaveTextContent('E-mail da confermare');
  expect(screen.getByRole('link', { name: 'Altra' }).closest('tr')).toHaveTextContent('E-mail da confermare');
});

it('keeps search, filter, order and page in the address, where a reload finds them', async () => {
  const asked = vi.fn();
  const answer = respond(customerRoutes.list, ({ query }) => {
    asked(query);
    return { items: [aListedCustomer()], nextCursor: 'page-2' };
  });
  server.use(answer);
  const first = renderPage('/customers');
  await first.user.type(await screen.findByRole('searchbox', { name: 'Cerca tra i clienti' }), 'val');
  await waitFor(() => expect(first.router.state.location.search).toContain('search=val'));
  await first.user.click(screen.getByRole('button', { name: /^Stato/ }));
  await first.user.click(screen.getByRole('menuitemradio', { name: 'Attivo' }));
  await first.user.click(screen.getByRole('button', { name: /^Prossima scadenza/ }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Avanti' })).toBeEnabled());
  await first.user.click(screen.getByRole('button', { name: 'Avanti' }));
  await waitFor(() => expect(first.router.state.location.search).toContain('cursor=page-2'));
  const { search } = first.router.state.location;
  first.unmount();
  asked.mockClear();

  renderPage(`/customers${search}`);
  expect(await screen.findByRole('searchbox')).toHaveValue('val');
  await screen.findByRole('link', { name: 'Segheria Val Cordara' });
  expect(asked.mock.calls[0]?.[0]).toMatchObject({
    search: 'val',
    status: 'active',
    sort: 'next_expiry',
    cursor: 'page-2',
  });
});

it('tells an empty list from one without results', async () => {
  server.use(list());
  const empty = renderPage('/customers');
  expect(await screen.findByRole('heading', { name: 'Ancora nessun cliente' })).toBeVisible();
  empty.unmount();

  const { user, router } = renderPage('/customers?search=xyz');
  await user.click(await screen.findByRole('button', { name: 'Togli i filtri' }));
  expect(router.state.location.search).toBe('');
});
