import { RefuseWith, refuse, respond } from '@tenantry/api-client/testing';
import { planRoutes, productRoutes, unitTypeRoutes, type Plan } from '@tenantry/contracts/admin';
import { aPlan, aProduct, aSession, aUnitType } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const plan = aPlan(1, { name: 'Suite Ufficio' });
const path = `/plans/${plan.id}`;

beforeEach(() =>
  server.use(
    respond(planRoutes.list, { items: [plan, aPlan(2, { name: 'Posta', enabled: false, own: false })] }),
    respond(planRoutes.get, plan),
    respond(productRoutes.list, { items: [aProduct(1, { name: 'Suite', vendor: 'Alpina' })] }),
    respond(unitTypeRoutes.list, { items: [aUnitType()] }),
  ),
);

it('lists plans with their terms, and keeps search and state in the address', async () => {
  const { user, router } = renderPage('/plans?status=enabled');
  const row = (await screen.findByRole('link', { name: /Suite Ufficio/ })).closest('tr');
  for (const fact of ['Abilitato', '12 mesi', 'da 5 a 500 postazioni', '10,00']) expect(row).toHaveTextContent(fact);
  expect(screen.queryByRole('link', { name: /Posta/ })).not.toBeInTheDocument();
  await user.type(screen.getByRole('searchbox'), 'zzz');
  await waitFor(() => expect(router.state.location.search).toBe('?search=zzz&status=enabled'));
  expect(await screen.findByText(/Nessun risultato/)).toBeVisible();
});

async function fillNewPlan(user: ReturnType<typeof renderPage>['user']) {
  await user.type(await screen.findByRole('textbox', { name: 'Nome del piano' }), 'Suite Plus');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Prodotto' }), 'Suite (Alpina)');
  await user.type(screen.getByRole('textbox', { name: /^Prezzo per unità/ }), '12,50');
}

it('defines a plan with the price as it is typed, and says so', async () => {
  const sent = vi.fn();
  server.use(
    respond(planRoutes.create, ({ body }) => {
      sent(body);
      return aPlan(3, { name: body.name });
    }),
  );
  const { user, router } = renderPage('/plans/new');
  await fillNewPlan(user);
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Piano Suite Plus salvato')).toBeVisible();
  expect(router.state.location.pathname).toBe('/plans');
  expect(sent).toHaveBeenCalledWith(expect.objectContaining({ name: 'Suite Plus', unitPrice: 1250, enabled: true }));
});

it('shows a name that is taken at its field', async () => {
  server.use(refuse(planRoutes.create, 'planNameTaken'));
  const { user } = renderPage('/plans/new');
  await fillNewPlan(user);
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  const name = screen.getByRole('textbox', { name: 'Nome del piano' });
  await waitFor(() => expect(name).toBeInvalid());
  expect(name).toHaveFocus();
});

it('refuses a maximum below the minimum, and a price that is no amount, before anything is sent', async () => {
  const { user } = renderPage('/plans/new');
  await fillNewPlan(user);
  const most = screen.getByRole('spinbutton', { name: 'Unità massime' });
  await user.clear(most);
  await user.type(most, '0');
  await user.clear(screen.getByRole('textbox', { name: /^Prezzo per unità/ }));
  await user.type(screen.getByRole('textbox', { name: /^Prezzo per unità/ }), 'dodici');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  await waitFor(() => expect(most).toBeInvalid());
  expect(screen.getByRole('textbox', { name: /^Prezzo per unità/ })).toBeInvalid();
});

it('disables a plan after saying what that means', async () => {
  const changes: Partial<Plan>[] = [];
  server.use(
    respond(planRoutes.update, ({ body }) => {
      changes.push(body);
      return { ...plan, enabled: body.enabled, version: 2 };
    }),
  );
  const { user } = renderPage(path);
  await user.click(await screen.findByRole('button', { name: 'Disabilita' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Disabilitare Suite Ufficio?' });
  expect(dialog).toHaveTextContent('Le licenze già assegnate restano come sono.');
  await user.click(within(dialog).getByRole('button', { name: 'Disabilita' }));
  expect(await screen.findByText('Piano Suite Ufficio disabilitato')).toBeInTheDocument();
  expect(changes).toMatchObject([{ enabled: false, name: 'Suite Ufficio' }]);
  expect(await screen.findByRole('button', { name: 'Abilita' })).toBeVisible();
});

it('shows a plan of a partner above to read, and says whose it is', async () => {
  server.use(respond(planRoutes.get, { ...plan, own: false, ownerName: 'Tenantry' }));
  renderPage(path);
  expect(await screen.findByRole('note')).toHaveTextContent('definito da Tenantry');
  expect(screen.queryByRole('button', { name: 'Disabilita' })).not.toBeInTheDocument();
});

it('adds a product and a unit type, with a problem at its field', async () => {
  const session = aSession({ role: 'platform_admin' });
  server.use(
    respond(productRoutes.create, ({ body }) => {
      if (body.name === 'Suite') throw new RefuseWith('nameTaken', { errors: [{ field: 'name', code: 'nameTaken' }] });
      return aProduct(2, { name: body.name });
    }),
    respond(unitTypeRoutes.create, ({ body }) => aUnitType({ code: body.code })),
  );
  const { user, router } = renderPage('/products', { session });
  await user.click(await screen.findByRole('button', { name: 'Aggiungi prodotto' }));
  const name = screen.getByRole('textbox', { name: 'Prodotto' });
  await user.type(name, 'Suite');
  await user.type(screen.getByRole('textbox', { name: 'Produttore' }), 'Alpina');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Tipo di unità' }), 'postazioni');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  await waitFor(() => expect(name).toBeInvalid());
  await user.type(name, ' 2');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Prodotto Suite 2 salvato')).toBeVisible();

  await router.navigate('/unit-types');
  await user.click(await screen.findByRole('button', { name: 'Aggiungi tipo di unità' }));
  await user.type(screen.getByRole('textbox', { name: 'Codice' }), 'Seat');
  for (const label of ['Italiano, singolare', 'Italiano, plurale', 'Inglese, singolare', 'Inglese, plurale'])
    await user.type(screen.getByRole('textbox', { name: label }), 'posto');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Codice' })).toBeInvalid());
  await user.clear(screen.getByRole('textbox', { name: 'Codice' }));
  await user.type(screen.getByRole('textbox', { name: 'Codice' }), 'posto');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Tipo di unità posto salvato')).toBeVisible();
});
