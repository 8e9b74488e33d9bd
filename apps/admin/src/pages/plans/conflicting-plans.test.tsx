import { respond } from '@tenantry/api-client/testing';
import { planRoutes, productRoutes, unitTypeRoutes } from '@tenantry/contracts/admin';
import { aPlan, aProduct, aSession, aUnitType, seats } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { conflictNote, retype, somebodyElseSaves } from '../../../test/conflicting-edit';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const plan = aPlan(1, { name: 'Suite Ufficio' });
const newestPlan = { ...plan, name: 'Suite Ufficio Plus', minUnits: 10, version: 2 };
const product = aProduct(1, { name: 'Suite', vendor: 'Alpina' });
const unitType = aUnitType();

beforeEach(() =>
  server.use(
    respond(planRoutes.list, { items: [plan] }),
    respond(planRoutes.get, plan),
    respond(productRoutes.list, { items: [product] }),
    respond(unitTypeRoutes.list, { items: [unitType] }),
  ),
);

/** The page of the plan with a changed name that somebody else has changed, too; the save has been refused. */
async function conflictOfPlans() {
  const sent = somebodyElseSaves(planRoutes.update, newestPlan, () => server.use(respond(planRoutes.get, newestPlan)));
  const page = renderPage(`/plans/${plan.id}`);
  const name = await screen.findByRole('textbox', { name: 'Nome del piano' });
  await retype(page.user, name, 'Suite 2027');
  await page.user.type(name, '{Enter}');
  return { ...page, sent, name, note: await conflictNote() };
}

it('CC-04 shows who changed a plan meanwhile, when and what, and keeps what was typed', async () => {
  const { note, name } = await conflictOfPlans();
  expect(note).toHaveFocus();
  // The reader's own zone: Los Angeles here.
  expect(note).toHaveTextContent('Il 20/11/2026, 08:30.');
  expect(within(note).getByRole('list')).toHaveTextContent('Unità minime: da 5 a 10');
  expect(screen.getByRole('spinbutton', { name: 'Unità minime' })).toHaveValue(10);
  expect(name).toHaveValue('Suite 2027');
  const choice = within(note).getByRole('radiogroup', { name: 'Nome del piano' });
  expect(within(choice).getByRole('radio', { name: 'Scritto qui: Suite 2027' })).toBeChecked();
  expect(choice).toHaveTextContent('Suite Ufficio Plus (prima: Suite Ufficio)');
});

it('CC-04 saves on top of the newer version, by keyboard alone', async () => {
  const { note, name, sent, user, router } = await conflictOfPlans();
  await user.tab();
  expect(within(note).getByRole('radio', { name: /^Scritto qui/ })).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(name).toHaveValue('Suite Ufficio Plus');
  await user.keyboard('{ArrowUp}');
  expect(name).toHaveValue('Suite 2027');
  await user.tab();
  expect(within(note).getByRole('button', { name: 'Salva sopra' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/plans'));
  expect(sent.map(({ version }) => version)).toEqual(['"1"', '"2"']);
  expect(sent[1]?.body).toMatchObject({ name: 'Suite 2027', minUnits: 10 });
});

it('CC-04 takes the newer version as it is, and brings back what was typed', async () => {
  const { note, name, user } = await conflictOfPlans();
  await user.click(within(note).getByRole('button', { name: 'Scarta le mie modifiche' }));
  expect(name).toHaveValue('Suite Ufficio Plus');
  const taken = screen.getByRole('region', { name: /Le tue modifiche sono scartate/ });
  expect(taken).toHaveFocus();
  await user.click(within(taken).getByRole('button', { name: 'Recupera le mie modifiche' }));
  expect(name).toHaveValue('Suite 2027');
  expect(await conflictNote()).toHaveFocus();
});

it('CC-04 counts what is typed on as the own value of a contested field', async () => {
  const { note, name, user } = await conflictOfPlans();
  await user.type(name, ' bis');
  expect(within(note).getByRole('radio', { name: 'Scritto qui: Suite 2027 bis' })).toBeChecked();
  await user.click(within(note).getByRole('radio', { name: /^Salvato/ }));
  await user.click(within(note).getByRole('radio', { name: /^Scritto qui/ }));
  expect(name).toHaveValue('Suite 2027 bis');
});

it('CC-04 does not write over a newer version that the page has read by itself', async () => {
  const sent = somebodyElseSaves(planRoutes.update, newestPlan, () => undefined);
  const { user, queryClient } = renderPage(`/plans/${plan.id}`);
  await retype(user, await screen.findByRole('textbox', { name: 'Nome del piano' }), 'Suite 2027');
  server.use(respond(planRoutes.get, newestPlan));
  // As when the window gets the focus again.
  await queryClient.invalidateQueries();
  expect(await screen.findByRole('heading', { level: 1, name: 'Suite Ufficio Plus' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await conflictNote()).toBeVisible();
  expect(sent.map(({ version }) => version)).toEqual(['"1"']);
});

it('CC-04 follows a newer version that does not meet what was typed, and saves over it', async () => {
  const newest = { ...plan, minUnits: 10, version: 2 };
  const sent = somebodyElseSaves(planRoutes.update, newest, () => undefined);
  const { user, queryClient } = renderPage(`/plans/${plan.id}`);
  await retype(user, await screen.findByRole('textbox', { name: 'Nome del piano' }), 'Suite 2027');
  server.use(respond(planRoutes.get, newest));
  await queryClient.invalidateQueries();
  await waitFor(() => expect(screen.getByRole('spinbutton', { name: 'Unità minime' })).toHaveValue(10));
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Piano Suite 2027 salvato')).toBeVisible();
  expect(sent).toMatchObject([{ version: '"2"', body: { name: 'Suite 2027', minUnits: 10 } }]);
});

it('CC-04 saves over a newer version without a question when nothing on the form has changed', async () => {
  const newest = { ...plan, version: 2 };
  const sent = somebodyElseSaves(planRoutes.update, newest, () => server.use(respond(planRoutes.get, newest)));
  const { user } = renderPage(`/plans/${plan.id}`);
  await retype(user, await screen.findByRole('textbox', { name: 'Nome del piano' }), 'Suite 2027');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Piano Suite 2027 salvato')).toBeVisible();
  expect(sent.map(({ version }) => version)).toEqual(['"1"', '"2"']);
});

it('CC-04 reads the plan again when it was changed before it is switched off', async () => {
  const { user } = renderPage(`/plans/${plan.id}`);
  await user.click(await screen.findByRole('button', { name: 'Disabilita' }));
  const sent = somebodyElseSaves(planRoutes.update, newestPlan, () => server.use(respond(planRoutes.get, newestPlan)));
  const dialog = screen.getByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: 'Disabilita' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('salvato prima di te');
  await screen.findByRole('heading', { level: 1, name: 'Suite Ufficio Plus', hidden: true });
  await user.click(within(dialog).getByRole('button', { name: 'Disabilita' }));
  expect(await screen.findByText('Piano Suite Ufficio Plus disabilitato')).toBeInTheDocument();
  expect(sent.at(-1)).toMatchObject({ version: '"2"', body: { enabled: false, name: 'Suite Ufficio Plus' } });
});

const session = aSession({ role: 'platform_admin' });

it('CC-04 shows the other change of a product in its dialog', async () => {
  const newest = { ...product, name: 'Suite Uno', vendor: 'Prealpina', version: 2 };
  const products = somebodyElseSaves(productRoutes.update, newest, () =>
    server.use(respond(productRoutes.list, { items: [newest] })),
  );
  const { user } = renderPage('/products', { session });
  await user.click(await screen.findByRole('button', { name: 'Modifica Suite' }));
  await retype(user, screen.getByRole('textbox', { name: 'Prodotto' }), 'Suite Due');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  const note = await conflictNote();
  expect(note).toHaveTextContent('Produttore: da Alpina a Prealpina');
  expect(note).toHaveTextContent('Salvato: Suite Uno (prima: Suite)');
  await user.click(within(note).getByRole('button', { name: 'Salva sopra' }));
  expect(await screen.findByText('Prodotto Suite Due salvato')).toBeVisible();
  expect(products[1]).toMatchObject({ version: '"2"', body: { name: 'Suite Due', vendor: 'Prealpina' } });
});

it('CC-04 shows the other change of a unit type in its dialog', async () => {
  const labels = { ...seats, it: { one: 'posto', other: 'posti' } };
  const newestType = { ...unitType, labels, version: 2 };
  const types = somebodyElseSaves(unitTypeRoutes.update, newestType, () =>
    server.use(respond(unitTypeRoutes.list, { items: [newestType] })),
  );
  const { user } = renderPage('/unit-types', { session });
  await user.click(await screen.findByRole('button', { name: 'Modifica seat' }));
  await retype(user, screen.getByRole('textbox', { name: 'Italiano, singolare' }), 'sedia');
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  const note = await conflictNote();
  expect(note).toHaveTextContent('Italiano, plurale: da postazioni a posti');
  await user.click(within(note).getByRole('radio', { name: 'Salvato: posto (prima: postazione)' }));
  await user.click(within(note).getByRole('button', { name: 'Salva sopra' }));
  expect(await screen.findByText('Tipo di unità seat salvato')).toBeVisible();
  expect(types[1]).toMatchObject({ version: '"2"', body: { labels } });
});
