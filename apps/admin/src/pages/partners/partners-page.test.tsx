import { respond, refuse } from '@tenantry/api-client/testing';
import { municipalityRoutes, partnerRoutes } from '@tenantry/contracts/admin';
import { aPartner, aSession } from '@tenantry/contracts/fixtures';
import { screen, waitFor } from '@testing-library/react';
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
    respond(municipalityRoutes.suggest, { items: [] }),
    respond(municipalityRoutes.regions, { items: ['Veneto'] }),
  ),
);

it('lists the partners below with their place in the tree', async () => {
  renderPage('/partners');
  const row = (await screen.findByText('Dolomia Sistemi')).closest('tr');
  for (const fact of ['Attivo', 'Livello 3', 'Adige Informatica']) expect(row).toHaveTextContent(fact);
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
  const tries: { key: string | null; parentId: string | undefined }[] = [];
  const keep = (key: string | null, { parentId }: { parentId?: string | undefined }) => tries.push({ key, parentId });
  server.use(
    http.post(
      `*/api/v1${partnerRoutes.create.path}`,
      async ({ request }) => {
        keep(request.headers.get('Idempotency-Key'), (await request.json()) as { parentId?: string });
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
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  expect(await screen.findByText(/Partner Brenta Reti creato/)).toBeVisible();
  expect(router.state.location.pathname).toBe('/partners');
  expect(tries[1]).toEqual(tries[0]);
  expect(tries[0]?.parentId).toBe(aPartner().id);
});

it('shows a name that is taken at its field', async () => {
  server.use(refuse(partnerRoutes.create, 'nameTaken', { errors: [{ field: 'name', code: 'nameTaken' }] }));
  const { user } = renderPage('/partners/new');
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Crea partner' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Azienda' })).toBeInvalid());
});
