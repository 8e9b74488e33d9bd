import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { managementRoutes } from '@tenantry/contracts/customer';
import { aManagement } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { anOwner, renderPage } from '../../../test/render-page';

it('S004-28 lets the owner manage alone after saying what the partner sees from then on, and takes it back', async () => {
  const versions: (string | null)[] = [];
  let now = aManagement();
  server.use(
    respond(managementRoutes.get, () => now),
    respond(managementRoutes.decide, ({ body, headers }) => {
      versions.push(headers.get('If-Match'));
      return (now = aManagement({ ...body, version: now.version + 1 }));
    }),
  );
  const { user } = renderPage('/partner-access');
  await user.click(await screen.findByRole('button', { name: 'Gestisci autonomamente' }));
  const dialog = await screen.findByRole('dialog', { name: "Gestire l'account autonomamente?" });
  expect(dialog).toHaveTextContent('Nordest Cloud vede soltanto nome, stato, licenze e totali di fatturazione.');
  expect(versions).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Gestisci autonomamente' }));
  expect(await screen.findByText("Ora gestisci l'account autonomamente")).toBeVisible();
  expect(await screen.findByText('Gestito autonomamente')).toBeVisible();

  // The page is there again once the question has faded.
  await user.click(await screen.findByRole('button', { name: 'Affida la gestione a Nordest Cloud' }));
  const back = await screen.findByRole('dialog', { name: 'Affidare la gestione a Nordest Cloud?' });
  await user.click(within(back).getByRole('button', { name: 'Affida la gestione' }));
  expect(await screen.findByText('Nordest Cloud gestisce di nuovo il tuo account')).toBeVisible();
  expect(versions).toEqual(['"4"', '"5"']);
});

it('CC-04 says that somebody else was first, and shows what holds now', async () => {
  let now = aManagement();
  server.use(
    respond(managementRoutes.get, () => now),
    respond(managementRoutes.decide, () => {
      now = aManagement({ managementMode: 'self_managed', version: 5 });
      throw new RefuseWith('staleVersion');
    }),
  );
  const { user } = renderPage('/partner-access');
  await user.click(await screen.findByRole('button', { name: 'Gestisci autonomamente' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Gestisci autonomamente' }));
  expect(await screen.findByText(/^Qualcun altro ha salvato prima di te/)).toBeVisible();
  expect(await screen.findByText('Gestito autonomamente')).toBeVisible();
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
});

it('shows the page to the owner only', async () => {
  renderPage('/partner-access', { session: anOwner({ role: 'admin' }) });
  expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Accesso del partner');
});
