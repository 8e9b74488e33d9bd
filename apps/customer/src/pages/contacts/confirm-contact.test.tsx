import { refuse, respond } from '@tenantry/api-client/testing';
import { contactLinkHandlers } from '@tenantry/app-frame/mock';
import { contactLinkRoutes } from '@tenantry/contracts/customer';
import { shownAddress } from '@tenantry/ui';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const page = '/confirm-contact#token=of-a-mail';

it('S004-40 says whose contact and which address it confirms, and confirms it by a press, signed out', async () => {
  let confirmed = 0;
  server.use(
    respond(contactLinkRoutes.confirm, () => ((confirmed += 1), { email: 'paolo.zanin@valbrentana.example' })),
    ...contactLinkHandlers('customer'),
  );
  const { user } = renderPage(page, { session: null });
  expect(await screen.findByText(/Falegnameria Val Brentana ti ha indicato/)).toHaveTextContent(
    shownAddress('paolo.zanin@valbrentana.example'),
  );
  expect(screen.getByRole('heading', { name: 'Conferma il tuo indirizzo' })).toBeVisible();
  expect(confirmed).toBe(0);
  await user.click(screen.getByRole('button', { name: "Conferma l'indirizzo" }));
  expect(await screen.findByRole('heading', { name: 'Indirizzo confermato' })).toBeVisible();
  expect(confirmed).toBe(1);
});

it('S004-40 says of a link that is over whom to ask for another one', async () => {
  server.use(refuse(contactLinkRoutes.inspect, 'linkInvalid'));
  renderPage(page, { session: null });
  expect(await screen.findByRole('heading', { name: 'Questo link non è più valido' })).toBeVisible();
  expect(screen.getByText(/a chi ti ha indicato come contatto/)).toBeVisible();
});
