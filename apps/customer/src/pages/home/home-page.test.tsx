import { refuse, respond } from '@tenantry/api-client/testing';
import { homeRoutes, ownLicenceRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { aHome, aLicence } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { anOwner, renderPage } from '../../../test/render-page';

const api = (items = [aLicence()]) =>
  server.use(respond(homeRoutes.get, aHome()), respond(ownLicenceRoutes.list, { items }));

it('S001-19 shows a customer the licences that run, in the words of their product, and who looks after them', async () => {
  api([aLicence(), aLicence({ number: 1, planName: 'Vecchio piano', status: 'expired' })]);
  renderPage('/');
  const licences = await screen.findByRole('list', { name: 'Le tue licenze' });
  expect(within(licences).getByText('42 postazioni, si rinnova il 31/03/2027')).toBeVisible();
  expect(within(licences).queryByText('Vecchio piano')).not.toBeInTheDocument();
  expect(screen.getByText('Nordest Cloud')).toBeVisible();
  expect(screen.getByRole('link', { name: 'aiuto@nordestcloud.example' })).toHaveAttribute(
    'href',
    'mailto:aiuto@nordestcloud.example',
  );
});

it('warns of the licence that lapses before one that renews by itself sooner, and leads to both', async () => {
  api([
    aLicence({ number: 1, planName: 'Backup', status: 'expiring', endDate: '2026-12-20' }),
    aLicence({ number: 2, planName: 'Voce <Pro> & più', status: 'expiring', autoRenew: false, endDate: '2026-12-24' }),
  ]);
  renderPage('/', { language: 'en' });
  const note = await screen.findByRole('note');
  expect(note).toHaveTextContent('Voce <Pro> & più (42 seats) expires on 24 Dec 2026');
  expect(within(note).getByRole('link', { name: 'See the 2 expiring' })).toHaveAttribute(
    'href',
    '/licences?status=expiring',
  );
});

it('shows a member who looks after them, without asking for licences that a member may not see', async () => {
  server.use(respond(homeRoutes.get, aHome()), refuse(ownLicenceRoutes.list, 'forbidden'));
  renderPage('/', { session: anOwner({ role: 'member' }) });
  expect(await screen.findByText('Nordest Cloud')).toBeVisible();
  expect(screen.queryByText('Le tue licenze')).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('says what will stand there while nothing is assigned', async () => {
  api([]);
  renderPage('/');
  expect(await screen.findByRole('heading', { name: 'Ancora nessuna licenza' })).toBeVisible();
});

it('tells licences that are all over from none at all', async () => {
  api([aLicence({ status: 'expired' })]);
  renderPage('/');
  expect(await screen.findByRole('heading', { name: 'Nessuna licenza attiva' })).toBeVisible();
});

it('says that the page could not be loaded, and loads it when asked again', async () => {
  server.use(refuse(homeRoutes.get, 'unavailable'), respond(ownLicenceRoutes.list, { items: [] }));
  const { user } = renderPage('/');
  await screen.findByRole('alert');
  api();
  await user.click(screen.getByRole('button', { name: 'Riprova' }));
  expect(await screen.findByRole('list', { name: 'Le tue licenze' })).toBeVisible();
});

it('always says for which account one works, and switches to another', async () => {
  api();
  const session = anOwner({ otherAccounts: ['Colle Fiorviola'] });
  const other = session.accounts[1];
  if (!other) throw new Error('the session has one account only');
  server.use(respond(sessionRoutes.switchAccount, { ...session, account: other }));
  const { user } = renderPage('/', { session });
  await user.click(await screen.findByRole('button', { name: /^Cambia organizzazione: Officine Valbrentana/ }));
  await user.click(screen.getByRole('menuitemradio', { name: /Colle Fiorviola/ }));
  expect(await screen.findByRole('button', { name: /^Cambia organizzazione: Colle Fiorviola/ })).toBeVisible();
});
