import { respond } from '@tenantry/api-client/testing';
import { ownLicenceRoutes } from '@tenantry/contracts/customer';
import { aLicence } from '@tenantry/contracts/fixtures';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const api = () =>
  server.use(
    respond(ownLicenceRoutes.list, {
      items: [
        aLicence({ planName: 'Suite Ufficio' }),
        aLicence({ number: 1, planName: 'Posta', status: 'cancelled', units: 1 }),
        aLicence({ number: 2, planName: 'Backup', status: 'scheduled' }),
      ],
    }),
  );

it('lists every licence with its state, units and days', async () => {
  api();
  renderPage('/licences');
  expect(
    await screen.findByRole('row', { name: /Posta .*Annullata 1 postazione 01\/04\/2026 – 31\/03\/2027$/ }),
  ).toBeVisible();
  expect(screen.getByRole('row', { name: /Backup .*Programmata .*Rinnovo automatico$/ })).toBeVisible();
});

it('says what the page is for while nothing is assigned, whatever filter the address asks for', async () => {
  server.use(respond(ownLicenceRoutes.list, { items: [] }));
  renderPage('/licences?status=expired');
  expect(await screen.findByRole('heading', { level: 2, name: 'Ancora nessuna licenza' })).toBeVisible();
  expect(screen.getByText(/Quando il tuo partner ti assegna un piano di servizio/)).toBeVisible();
});

it('keeps the chosen state in the address', async () => {
  api();
  const { user, router } = renderPage('/licences?status=cancelled');
  expect(await screen.findByRole('row', { name: /Posta/ })).toBeVisible();
  expect(screen.queryByRole('row', { name: /Suite Ufficio/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Stato/ }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Scaduta' }));
  expect(await screen.findByText('Nessuna licenza in questo stato')).toBeVisible();
  expect(router.state.location.search).toBe('?status=expired');
});
