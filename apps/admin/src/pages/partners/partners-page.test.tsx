import { respond, refuse } from '@tenantry/api-client/testing';
import { municipalityRoutes, partnerRoutes } from '@tenantry/contracts/admin';
import { aMunicipality, aPartner, aSession } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

beforeEach(() =>
  server.use(
    respond(partnerRoutes.list, ({ query }) => ({
      items: [aPartner(), aPartner(1, { name: 'Dolomia Sistemi', tier: 3, parentName: 'Adige Informatica' })].filter(
        ({ name }) => name.includes(query.search ?? ''),
      ),
    })),
    respond(municipalityRoutes.suggest, { items: [aMunicipality()] }),
    respond(municipalityRoutes.regions, { items: ['Veneto'] }),
  ),
);

it('lists the partners below with their place in the tree', async () => {
  renderPage('/partners');
  const row = (await screen.findByText('Dolomia Sistemi')).closest('tr');
  for (const fact of ['Attivo', 'Livello 3', 'Adige Informatica']) expect(row).toHaveTextContent(fact);
});

it('keeps the search in the address, and says when nothing matches it', async () => {
  const { user, router } = renderPage('/partners?search=Dolomia');
  expect(await screen.findByText('Dolomia Sistemi')).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveValue('Dolomia');
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'zzz');
  await waitFor(() => expect(router.state.location.search).toBe('?search=zzz'));
  expect(await screen.findByText(/Nessun risultato/)).toBeVisible();
});

it('says that the list did not come, and reads it again when asked', async () => {
  server.use(refuse(partnerRoutes.list, 'internal'));
  const { user } = renderPage('/partners');
  const retry = await screen.findByRole('button', { name: 'Riprova' });
  server.use(respond(partnerRoutes.list, { items: [aPartner()] }));
  await user.click(retry);
  expect(await screen.findByText('Adige Informatica')).toBeVisible();
});

it('offers the first step to who may take it, and explains to others', async () => {
  server.use(respond(partnerRoutes.list, { items: [] }));
  const { unmount } = renderPage('/partners');
  await screen.findByRole('heading', { name: 'Ancora nessun partner' });
  expect(screen.getAllByRole('link', { name: 'Crea partner' })).toHaveLength(2);
  unmount();
  renderPage('/partners', { session: aSession({ role: 'partner_sales' }) });
  await screen.findByRole('heading', { name: 'Ancora nessun partner' });
  expect(screen.queryByRole('link', { name: 'Crea partner' })).not.toBeInTheDocument();
});

const fill = async (user: ReturnType<typeof renderPage>['user']) => {
  for (const [label, text] of Object.entries({
    Azienda: 'Brenta Reti',
    Nome: 'Ada',
    Cognome: 'Riva',
    'Indirizzo e-mail': 'ada@brenta.example',
  }))
    await user.type(await screen.findByRole('textbox', { name: label }), text);
};

it('creates a partner below another one, once although the answer was lost', async () => {
  type Sent = Partial<Record<'parentId' | 'city' | 'language' | 'timezone', string | null>>;
  const tries: (Sent & { key: string | null })[] = [];
  const keep = (key: string | null, { parentId, city, language, timezone }: Sent) =>
    tries.push({ key, parentId, city, language, timezone });
  server.use(
    http.post(
      `*/api/v1${partnerRoutes.create.path}`,
      async ({ request }) => {
        keep(request.headers.get('Idempotency-Key'), (await request.json()) as Sent);
        return HttpResponse.error();
      },
      { once: true },
    ),
    respond(partnerRoutes.create, ({ body, headers }) => {
      keep(headers.get('Idempotency-Key'), body);
      return aPartner(2, { name: body.name });
    }),
  );
  const { user, router } = renderPage('/partners/new');
  await fill(user);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sotto quale partner' }), 'Adige Informatica');
  await user.type(screen.getByRole('combobox', { name: 'Città' }), 'Bass');
  await user.click(await screen.findByRole('option', { name: /Bassano del Grappa/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fuso orario' }), 'Europe/Rome');
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  expect(await screen.findByText(/Partner Brenta Reti creato/)).toBeVisible();
  expect(router.state.location.pathname).toBe('/partners');
  expect(screen.getByRole('link', { name: 'Mostra' })).toHaveAttribute('href', '/partners?search=Brenta+Reti');
  expect(tries[1]).toMatchObject({ key: tries[0]?.key, parentId: aPartner().id, city: 'Bassano del Grappa' });
  expect(tries[1]).toMatchObject({ language: 'it', timezone: 'Europe/Rome' });
});

it('shows a name that is taken at its field', async () => {
  server.use(refuse(partnerRoutes.create, 'nameTaken', { errors: [{ field: 'name', code: 'nameTaken' }] }));
  const { user } = renderPage('/partners/new');
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Azienda' })).toBeInvalid());
});

it('shows what is missing beside its field, focuses the first, and asks before what was typed is left', async () => {
  const { user, router } = renderPage('/partners/new');
  await user.type(await screen.findByRole('textbox', { name: 'Cognome' }), 'Riva');
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Azienda' })).toHaveFocus());
  for (const name of ['Azienda', 'Nome', 'Indirizzo e-mail'])
    expect(screen.getByRole('textbox', { name })).toHaveAccessibleDescription(/Compila questo campo/);
  await user.click(screen.getByRole('link', { name: 'Annulla' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(router.state.location.pathname).toBe('/partners/new');
  await user.click(dialog.getAllByRole('button').at(-1) as HTMLElement);
  await waitFor(() => expect(router.state.location.pathname).toBe('/partners'));
});
