import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { customerContactRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { aContactPage, aCustomer, aSession } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const customer = aCustomer();
const path = `/customers/${customer.id}/configure`;
const platform = aSession({ role: 'platform_admin' });

function api(decide: () => ReturnType<typeof aCustomer>, shown = () => customer) {
  server.use(
    respond(customerRoutes.get, shown),
    respond(customerContactRoutes.list, aContactPage([])),
    respond(customerRoutes.decideManagement, decide),
  );
}

it('S004-28 lets the platform make a customer self-managed after saying what the partner sees from then on', async () => {
  const after = aCustomer({ managementMode: 'self_managed', version: customer.version + 1 });
  api(() => after);
  const { user } = renderPage(path, { session: platform });
  await user.click(await screen.findByRole('button', { name: 'Passa alla gestione autonoma' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Il partner vede soltanto nome, stato, licenze e totali di fatturazione.');
  await user.click(within(dialog).getByRole('button', { name: 'Passa alla gestione autonoma' }));
  expect(await screen.findByText(/ora si gestisce autonomamente$/)).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Affida la gestione al partner' })).toBeVisible();
});

it('CC-04 says that somebody else was first', async () => {
  api(() => {
    throw new RefuseWith('staleVersion');
  });
  const { user } = renderPage(path, { session: platform });
  await user.click(await screen.findByRole('button', { name: 'Passa alla gestione autonoma' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Passa alla gestione autonoma' }));
  expect(await screen.findByText(/^Qualcun altro ha salvato prima di te/)).toBeVisible();
});

it('AZ-10 offers it to nobody of the partner', async () => {
  api(() => customer);
  renderPage(path);
  expect(await screen.findByRole('heading', { name: 'Ancora nessun contatto' })).toBeVisible();
  expect(screen.queryByText("Gestione dell'account")).not.toBeInTheDocument();
});
