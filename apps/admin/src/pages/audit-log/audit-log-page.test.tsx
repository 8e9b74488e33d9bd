import { refuse, respond } from '@tenantry/api-client/testing';
import type { AuditEntry } from '@tenantry/contracts';
import { auditRoutes, customerRoutes } from '@tenantry/contracts/admin';
import { aCustomer, anAuditEntry, aSession, customerFixtureId, fixtureId } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const edit = anAuditEntry({
  action: 'customer.updated',
  actorTenantName: 'Lagunet Servizi',
  values: { name: 'Officine Valbrentana' },
  changes: [
    { field: 'city', from: 'Vicenza', to: 'Bassano del Grappa' },
    { field: 'phone', from: null, to: '0424 000 114' },
  ],
});
const asked = vi.fn();

const log = (...items: AuditEntry[]) =>
  server.use(
    respond(auditRoutes.list, ({ query }) => {
      asked(query);
      return { items, nextCursor: items.length > 0 ? 'page-2' : null };
    }),
  );
const lastQuery = () => asked.mock.calls.at(-1)?.[0] as Record<string, unknown>;
const rowOf = async (sentence: string) => {
  const row = (await screen.findByRole('button', { name: sentence })).closest('tr');
  if (!row) throw new Error('the entry is not in a row');
  return row;
};

// Noon of 21 November in the zone of the tests.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T20:00:00Z') }));
afterEach(() => {
  vi.useRealTimers();
  asked.mockClear();
});

it('LG-03 tells when who of which company did what and where', async () => {
  log(edit);
  renderPage('/audit-log');
  const row = await rowOf("Dati dell'azienda modificati");
  for (const fact of [
    '13/03/2026, 02:12',
    'Giulia Bortolin',
    'Lagunet Servizi',
    'Modificati: Città, Telefono',
    'Officine Valbrentana',
  ])
    expect(row).toHaveTextContent(fact);
});

it('LG-01 opens an entry by keyboard with its values before and after, and gives the focus back', async () => {
  log(edit);
  const { user } = renderPage('/audit-log');
  const opener = await screen.findByRole('button', { name: "Dati dell'azienda modificati" });
  opener.focus();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('dialog', { name: "Dati dell'azienda modificati" });
  const values = within(panel).getByRole('table', { name: 'Valori modificati' });
  expect(within(values).getByRole('row', { name: 'Città Vicenza Bassano del Grappa' })).toBeVisible();
  expect(within(values).getByRole('row', { name: 'Telefono (vuoto) 0424 000 114' })).toBeVisible();
  const place = within(panel).getByRole('link', { name: 'Officine Valbrentana' });
  expect(place).toHaveAttribute('href', `/customers/${fixtureId(1)}`);
  for (const fact of ['203.0.113.7', fixtureId(77), '17', 'Da una pagina di Tenantry', /02:12:00 GMT-7/])
    expect(within(panel).getByText(fact)).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(opener).toHaveFocus();
});

it('LG-02 says of an entry that it waits for its place in the chain', async () => {
  log(anAuditEntry({ sequence: null }));
  const { user } = renderPage('/audit-log');
  await user.click(await screen.findByRole('button', { name: 'Account officine-valbrentana creato' }));
  expect(await screen.findByText('In attesa di concatenamento')).toBeVisible();
});

it('LG-02 shows what remains of an erased entry, and what no person did', async () => {
  const erased = anAuditEntry({ id: '2', actorName: null, erased: true, values: {}, ip: null });
  log(
    erased,
    anAuditEntry({ id: '3', action: 'mail.sent', actorId: null, actorName: 'job', values: { to: 'a@b.example' } }),
  );
  const { user } = renderPage('/audit-log');
  const row = await rowOf('Account … creato');
  expect(row).toHaveTextContent('Persona non più indicata');
  expect(row).toHaveTextContent('Dati cancellati');
  expect(await rowOf('E-mail inviata a a@b.example')).toHaveTextContent('Sistema');
  await user.click(within(row).getByRole('button'));
  expect(await screen.findByText(/sono stati cancellati su richiesta/)).toBeVisible();
});

it('LG-01 calls values as people do: roles, states and prices', async () => {
  const changes = [
    { field: 'role', from: 'partner_sales', to: 'partner_admin' },
    { field: 'enabled', from: 'false', to: 'true' },
    { field: 'unitPrice', from: '350', to: '123456' },
    { field: 'somethingNew', from: '2026-04-01', to: '2026-05-01' },
  ];
  log(anAuditEntry({ action: 'membership.role_changed', values: { name: 'Elena Pavan' }, changes }));
  const { user } = renderPage('/audit-log');
  await user.click(await screen.findByRole('button', { name: 'Ruolo di Elena Pavan cambiato' }));
  const values = await screen.findByRole('table', { name: 'Valori modificati' });
  for (const name of [
    'Ruolo Vendite Amministratore',
    'Attivo No Sì',
    'Prezzo per unità e periodo 3,50 1.234,56',
    'somethingNew 01/04/2026 01/05/2026',
  ])
    expect(within(values).getByRole('row', { name })).toBeVisible();
});

it('IN-06 shows where a mail to a name of other alphabets really went', async () => {
  log(anAuditEntry({ action: 'mail.sent', values: { to: 'lucia@valbrentan\u0430.example' } }));
  renderPage('/audit-log');
  expect(
    await screen.findByRole('button', { name: /^E-mail inviata a .*\(xn--valbrentan-8qi\.example\)$/ }),
  ).toBeVisible();
});

it('LG-03 narrows by period and subject in the address, page after page', async () => {
  log(edit);
  const { user, router } = renderPage('/audit-log');
  await user.click(await screen.findByRole('button', { name: /^Periodo:/ }));
  await user.click(screen.getByRole('menuitemradio', { name: 'ultimi 7 giorni' }));
  await waitFor(() => expect(lastQuery()).toMatchObject({ from: '2026-11-15', to: '2026-11-21' }));
  await user.click(screen.getByRole('button', { name: /^Argomento:/ }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Licenze' }));
  await waitFor(() => expect(lastQuery()).toMatchObject({ from: '2026-11-15', subject: 'licence' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Avanti' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Avanti' }));
  await waitFor(() => expect(lastQuery()).toMatchObject({ subject: 'licence', cursor: 'page-2' }));
  expect(router.state.location.search).toBe('?from=2026-11-15&to=2026-11-21&subject=licence&cursor=page-2');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Indietro' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Indietro' }));
  await waitFor(() => expect(router.state.location.search).not.toContain('cursor'));
});

it('LG-03 shows one person alone from an entry, and everybody again', async () => {
  log(edit);
  const { user, router } = renderPage('/audit-log');
  await user.click(await screen.findByRole('button', { name: "Dati dell'azienda modificati" }));
  await user.click(await screen.findByRole('button', { name: 'Solo questa persona' }));
  await waitFor(() => expect(lastQuery()).toMatchObject({ actorId: edit.actorId }));
  await user.click(await screen.findByRole('button', { name: 'Togli il filtro Persona: Giulia Bortolin' }));
  await waitFor(() => expect(router.state.location.search).toBe(''));
});

it('LG-03 comes from the history of a customer to what happened there alone', async () => {
  log(edit);
  server.use(
    respond(customerRoutes.get, aCustomer()),
    respond(customerRoutes.history, { items: [edit], nextCursor: null }),
  );
  const { user } = renderPage(`/customers/${customerFixtureId}/history`);
  await user.click(await screen.findByRole('link', { name: 'Apri nel registro di controllo' }));
  await waitFor(() => expect(lastQuery()).toMatchObject({ tenantId: customerFixtureId }));
  expect(await screen.findByRole('button', { name: /^Togli il filtro Organizzazione/ })).toBeVisible();
});

it('LG-03 tells an empty log from one without results', async () => {
  log();
  const empty = renderPage('/audit-log');
  expect(await screen.findByRole('heading', { name: 'Ancora nessuna voce' })).toBeVisible();
  empty.unmount();
  const { user, router } = renderPage('/audit-log?subject=licence');
  await user.click(await screen.findByRole('button', { name: 'Togli i filtri' }));
  expect(router.state.location.search).toBe('');
});

it('LG-03 says that the log did not come, and reads it again when asked', async () => {
  server.use(refuse(auditRoutes.list, 'internal'));
  const { user } = renderPage('/audit-log');
  const retry = await screen.findByRole('button', { name: 'Riprova' });
  log(edit);
  await user.click(retry);
  expect(await rowOf("Dati dell'azienda modificati")).toBeVisible();
});

it('LG-03 does not show the log to who may not read it', async () => {
  renderPage('/audit-log', { session: aSession({ role: 'partner_sales' }) });
  expect(await screen.findByRole('heading', { name: 'Non puoi vedere questa pagina' })).toBeVisible();
});
