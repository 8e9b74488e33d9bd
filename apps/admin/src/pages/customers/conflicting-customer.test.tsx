import { respond } from '@tenantry/api-client/testing';
import { customerRoutes, municipalityRoutes } from '@tenantry/contracts/admin';
import { aCustomer, customerFixtureId as customerId } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { conflictNote, retype, somebodyElseSaves } from '../../../test/conflicting-edit';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const customer = aCustomer();
const newest = aCustomer({ company: 'Officine Brenta', city: 'Marostica', notes: null, language: 'en', version: 4 });

beforeEach(() =>
  server.use(
    respond(customerRoutes.get, customer),
    respond(municipalityRoutes.suggest, { items: [] }),
    respond(municipalityRoutes.regions, { items: [] }),
    respond(customerRoutes.accountNameCheck, { available: true }),
  ),
);

/** The form with another company, phone and notes, refused because somebody else changed company, city and language. */
async function conflictOfCustomers() {
  const sent = somebodyElseSaves(customerRoutes.update, newest, () => server.use(respond(customerRoutes.get, newest)));
  const page = renderPage(`/customers/${customerId}/edit`);
  await retype(page.user, await screen.findByRole('textbox', { name: 'Telefono' }), '0424 000 114');
  await retype(page.user, screen.getByRole('textbox', { name: 'Azienda' }), 'Valbrentana Nuova');
  await page.user.click(screen.getByRole('button', { name: 'Salva' }));
  return { ...page, sent, note: await conflictNote() };
}

it('CC-04 shows what others changed of a customer, and keeps what was typed beside it', async () => {
  const { note } = await conflictOfCustomers();
  const changes = within(note).getByRole('list', { name: 'Modificato nel frattempo' });
  expect(
    within(changes)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Città: da Bassano del Grappa a Marostica', 'Lingua: da Italiano a English']);
  expect(screen.getByRole('combobox', { name: 'Città' })).toHaveValue('Marostica');
  expect(screen.getByRole('textbox', { name: 'Telefono' })).toHaveValue('0424 000 114');
  expect(screen.getByRole('textbox', { name: 'Azienda' })).toHaveValue('Valbrentana Nuova');
});

it('CC-04 saves a mixture of both: their company, the own phone', async () => {
  const { note, user, sent, router } = await conflictOfCustomers();
  await user.click(within(note).getByRole('radio', { name: /^Salvato: Officine Brenta/ }));
  await user.click(within(note).getByRole('button', { name: 'Salva sopra' }));
  await waitFor(() => expect(router.state.location.pathname).not.toContain('/edit'));
  expect(sent.map(({ version }) => version)).toEqual(['"3"', '"4"']);
  expect(sent[1]?.body).toMatchObject({ company: 'Officine Brenta', city: 'Marostica', phone: '0424 000 114' });
});

it('CC-04 asks before a conflict is left with what was typed', async () => {
  const { user, router } = await conflictOfCustomers();
  await user.click(screen.getByRole('button', { name: 'Annulla' }));
  expect(await screen.findByRole('alertdialog')).toBeVisible();
  expect(router.state.location.pathname).toContain('/edit');
});

it('CC-04 shows a second conflict like the first one', async () => {
  const { note, user, sent } = await conflictOfCustomers();
  const latest = aCustomer({ ...newest, company: 'Brenta S.p.A.', version: 5 });
  const again = somebodyElseSaves(customerRoutes.update, latest, () => server.use(respond(customerRoutes.get, latest)));
  await user.click(within(note).getByRole('button', { name: 'Salva sopra' }));
  const radio = await screen.findByRole('radio', { name: 'Salvato: Brenta S.p.A. (prima: Officine Brenta)' });
  expect(radio).not.toBeChecked();
  expect(screen.getByRole('radio', { name: 'Scritto qui: Valbrentana Nuova' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Salva sopra' }));
  await waitFor(() => expect(again).toHaveLength(2));
  expect([...sent, ...again].map(({ version }) => version)).toEqual(['"3"', '"4"', '"5"']);
});
