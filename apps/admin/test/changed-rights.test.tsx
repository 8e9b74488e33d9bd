import { aCustomer, aLicence, aMail, aSession, customerFixtureId as customerId } from '@tenantry/contracts/fixtures';
import { invalidate } from '@tenantry/api-client';
import { refuse, respond } from '@tenantry/api-client/testing';
import { customerRoutes, licenceRoutes, mailRoutes, planRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from './mock-server';
import { renderPage } from './render-page';

const heading = () => screen.findByRole('heading', { level: 1, name: 'Officine Valbrentana S.r.l.' });

it('AZ-10 reads the session again when a right is refused, and shows what the new role may do', async () => {
  server.use(respond(planRoutes.list, { items: [] }), respond(customerRoutes.list, { items: [], nextCursor: null }));
  const { queryClient } = renderPage('/customers');
  const navigation = await screen.findByRole('navigation', { name: 'Navigazione principale' });
  expect(await screen.findAllByRole('button', { name: 'Crea' })).not.toHaveLength(0);

  server.use(
    respond(sessionRoutes.current, aSession({ role: 'partner_reader' })),
    refuse(customerRoutes.list, 'forbidden'),
  );
  await invalidate(queryClient, customerRoutes.list);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Crea' })).not.toBeInTheDocument());
  expect(within(navigation).getByText('Partner')).toBeVisible();
});

it('AZ-01 offers a partner nothing of a self-managed customer that the server would refuse', async () => {
  server.use(
    respond(customerRoutes.get, aCustomer({ managementMode: 'self_managed', administrator: null })),
    respond(licenceRoutes.list, { items: [aLicence()] }),
    respond(mailRoutes.list, { items: [aMail()] }),
    respond(customerRoutes.history, { items: [], nextCursor: null }),
  );
  renderPage(`/customers/${customerId}`);
  await heading();
  expect(await screen.findByText('42 postazioni')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'E-mail' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Cronologia' })).not.toBeInTheDocument();
  expect(screen.queryByText('E-mail di creazione account')).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /Modifica/ })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Assegna piano di servizio' })).toBeVisible();
});

it('AZ-01 opens no form for the profile of a self-managed customer', async () => {
  server.use(respond(customerRoutes.get, aCustomer({ managementMode: 'self_managed', administrator: null })));
  renderPage(`/customers/${customerId}/edit`);
  expect(await screen.findByRole('heading', { level: 1, name: 'Non puoi vedere questa pagina' })).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
