import {
  aCreatedCustomer,
  aMunicipality,
  aSession,
  customerFixtureId as customerId,
} from '@tenantry/contracts/fixtures';
import { plans } from './three-plans';
import { customerRoutes, municipalityRoutes, planRoutes, type NewCustomer } from '@tenantry/contracts/admin';
import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { todayIn } from '../src/shared/calendar-day';
import { server } from './mock-server';
import { renderPage } from './render-page';

const today = todayIn('Europe/Rome');

interface Sent {
  body: NewCustomer;
  key: string | null;
}

/** The API as the wizard sees it; keeps what was sent to create a customer. */
function api(refusal?: () => RefuseWith | undefined) {
  const sent: Sent[] = [];
  server.use(
    respond(municipalityRoutes.suggest, { items: [aMunicipality()] }),
    respond(municipalityRoutes.regions, { items: ['Lombardia', 'Veneto', 'Vicenza'] }),
    respond(customerRoutes.accountNameCheck, ({ query }) => ({ available: query.accountName !== 'occupato' })),
    respond(planRoutes.assignable, { items: plans }),
    respond(customerRoutes.create, ({ body, headers }) => {
      sent.push({ body, key: headers.get('Idempotency-Key') });
      const problem = refusal?.();
      if (problem) throw problem;
      return aCreatedCustomer({
        name: body.company,
        accountName: body.accountName,
        email: body.email,
        plans: (body.plans ?? []).map(({ planId, units, startDate }) => ({
          planName: plans.find(({ id }) => id === planId)?.name ?? '',
          units,
          startDate,
          endDate: '2099-12-31',
        })),
        mailAt: body.accountMail.when === 'now' ? new Date().toISOString() : `${body.accountMail.date}T06:00:00Z`,
      });
    }),
  );
  return sent;
}

const box = (name: string) => screen.getByRole(/^(Città|Stato)/.test(name) ? 'combobox' : 'textbox', { name });
const dateBox = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input[type=date]' });
const pickDate = (name: RegExp, value: string) => fireEvent.change(dateBox(name), { target: { value } });
const assignButton = () => screen.getByRole('button', { name: 'Assegna piano di servizio' });
const skipButton = () => screen.getByRole('button', { name: 'Salta piano di servizio' });
const saveButton = () => screen.getByRole('button', { name: 'Salva' });

const account = {
  Azienda: 'Officine Valbrentana S.r.l.',
  'Nome account': 'officine-valbrentana',
  Città: 'Bassano del Grappa',
  'Stato / Regione / Provincia': 'Veneto',
  Nome: 'Lucia',
  Cognome: 'Ferraro',
  'Indirizzo e-mail': 'lucia@valbrentana.example',
};

async function open(options?: Parameters<typeof renderPage>[1]) {
  const page = renderPage('/customers/new', options);
  await screen.findByRole('heading', { level: 1, name: "Specificare le informazioni sull'account" });
  const fill = async (fields: Record<string, string>) => {
    for (const [name, text] of Object.entries(fields)) {
      await page.user.clear(box(name));
      await page.user.click(box(name));
      await page.user.paste(text);
    }
  };
  const toPlans = async () => {
    await fill(account);
    await page.user.click(assignButton());
    await screen.findByRole('heading', { level: 1, name: 'Assegna piano di servizio multiplo' });
    await screen.findByRole('checkbox', { name: 'Suite Ufficio' });
  };
  return { ...page, fill, toPlans };
}

it('S001-04 S001-05 S001-06 S001-07 S001-10 S001-11 S001-15 shows every missing field beside it, focuses the first and sends nothing', async () => {
  const sent = api();
  const { user } = await open();
  await user.click(skipButton());
  await waitFor(() => expect(box('Azienda')).toHaveFocus());
  for (const name of Object.keys(account)) expect(box(name)).toHaveAccessibleDescription(/Compila questo campo/);
  expect(sent).toHaveLength(0);
});

it('S001-08 says while typing that an account name is taken and does not go on with it', async () => {
  api();
  const { user, fill } = await open();
  await fill({ ...account, 'Nome account': 'occupato' });
  expect((await screen.findByText(/Già in uso/)).closest('[role=status]')).toBeVisible();
  await user.click(assignButton());
  expect(await screen.findByText(/già usato nel canale/)).toBeVisible();
  await waitFor(() => expect(box('Nome account')).toHaveFocus());
  await fill({ 'Nome account': 'officine-valbrentana' });
  expect(await screen.findByText('Libero in Nordest Cloud e nei suoi partner')).toBeVisible();
});

it('S001-05 S001-06 fills city and region from a municipality', async () => {
  api();
  const { user } = await open();
  await user.type(box('Città'), 'Bass');
  await user.click(await screen.findByRole('option', { name: /Bassano del Grappa/ }));
  expect(box('Città')).toHaveValue('Bassano del Grappa');
  expect(box('Stato / Regione / Provincia')).toHaveValue('Veneto (VI)');
});

it('S001-09 shows the role as text that cannot be chosen', async () => {
  api();
  await open();
  expect(screen.getByText('Amministratore')).toBeVisible();
  expect(screen.queryByLabelText(/Ruolo utente/)).not.toBeInTheDocument();
});

it('S001-14 warns of an emergency address on the same domain and refuses the same address', async () => {
  const sent = api();
  const { user, fill } = await open();
  await fill({ ...account, 'Indirizzo e-mail contatto di emergenza': 'altra@valbrentana.example' });
  expect(await screen.findByText(/Anche questo è su valbrentana.example/)).toBeVisible();
  await fill({ 'Indirizzo e-mail contatto di emergenza': 'lucia@valbrentana.example' });
  await user.click(skipButton());
  await waitFor(() => expect(box('Indirizzo e-mail contatto di emergenza')).toHaveFocus());
  expect(sent).toHaveLength(0);
});

it('S001-12 S001-16 S001-17 S001-21 creates without plans, the mail at once, from the required fields alone', async () => {
  const sent = api();
  const { user, fill } = await open();
  expect(screen.getByRole('radio', { name: /^Subito, alla creazione/ })).toBeChecked();
  await fill(account);
  await user.click(skipButton());
  expect(await screen.findByText(/è stato creato correttamente/)).toBeVisible();
  expect(sent[0]?.body).toMatchObject({ accountMail: { when: 'now' }, company: account.Azienda, emergencyEmail: null });
  expect(sent[0]?.body).not.toHaveProperty('plans');
});

it('S001-17 asks for a date from today on when the mail is to go later', async () => {
  const sent = api();
  const { user, fill } = await open();
  await fill(account);
  await user.click(screen.getByRole('radio', { name: /^In una data stabilita/ }));
  expect(dateBox(/Data di invio/)).toHaveAttribute('min', today);
  await user.click(skipButton());
  await waitFor(() => expect(dateBox(/Data di invio/)).toHaveFocus());
  pickDate(/Data di invio/, '2020-01-01');
  await user.click(skipButton());
  expect(await screen.findByText(/data di invio è già passata/i)).toBeVisible();
  expect(sent).toHaveLength(0);
  pickDate(/Data di invio/, '2099-03-30');
  await user.click(skipButton());
  expect(await screen.findByText(/^30 marzo 2099.*08:00/)).toBeVisible();
  expect(sent[0]?.body.accountMail).toEqual({ when: 'date', date: '2099-03-30' });
});

it('S001-20 S001-23 goes to the plans without creating anything and keeps screen 1 when going back', async () => {
  const sent = api();
  const { user, toPlans } = await open();
  await toPlans();
  await user.click(screen.getByRole('checkbox', { name: 'Suite Ufficio' }));
  await user.click(screen.getByRole('button', { name: 'Indietro' }));
  await waitFor(() => expect(box('Azienda')).toHaveValue(account.Azienda));
  await user.click(assignButton());
  expect(await screen.findByRole('checkbox', { name: 'Suite Ufficio' })).toBeChecked();
  expect(sent).toHaveLength(0);
});

it('S001-25 keeps Salva disabled and says why while no plan is chosen', async () => {
  api();
  const { user, toPlans } = await open();
  await toPlans();
  expect(saveButton()).toBeDisabled();
  expect(saveButton()).toHaveAccessibleDescription('Scegli almeno un piano per salvare');
  await user.click(screen.getByRole('checkbox', { name: 'Suite Ufficio' }));
  expect(saveButton()).toBeEnabled();
});

it('S001-26 S001-27 S001-28 takes units in the unit of the plan, within its limits', async () => {
  const sent = api();
  const { user, toPlans } = await open();
  await toPlans();
  await user.click(screen.getByRole('checkbox', { name: 'Suite Ufficio' }));
  const row = screen.getByRole('row', { name: /Suite Ufficio/ });
  const units = within(row).getByRole('spinbutton');
  expect(units).toHaveValue(5);
  expect(within(row).getByText('postazioni')).toBeVisible();
  fireEvent.change(units, { target: { value: '501' } });
  await user.click(saveButton());
  expect(await screen.findByText('Il valore massimo è 500')).toBeVisible();
  await waitFor(() => expect(units).toHaveFocus());
  expect(sent).toHaveLength(0);
});

it('S001-29 S001-30 S001-31 shows the expiry before saving, for one date with an exception', async () => {
  const sent = api();
  const { user, toPlans } = await open();
  await toPlans();
  expect(dateBox(/^Data di inizio\W*$/)).toHaveValue(today);
  await user.click(screen.getByRole('checkbox', { name: 'Suite Ufficio' }));
  await user.click(screen.getByRole('checkbox', { name: 'Posta 50 GB' }));
  pickDate(/^Data di inizio\W*$/, '2027-04-01');
  const office = screen.getByRole('row', { name: /Suite Ufficio/ });
  const post = screen.getByRole('row', { name: /^Posta 50 GB/ });
  expect(within(office).getByText('31/03/2028')).toBeVisible();
  pickDate(/Data di inizio di Posta 50 GB/, '2027-01-31');
  expect(within(post).getByText('27/02/2027')).toBeVisible();
  expect(within(post).getByText('diversa dalle altre')).toBeVisible();
  pickDate(/^Data di inizio\W*$/, '2027-05-01');
  expect(within(office).getByText('30/04/2028')).toBeVisible();
  expect(within(post).getByText('27/02/2027')).toBeVisible();
  await user.click(saveButton());
  expect(await screen.findByText(/è stato creato correttamente/)).toBeVisible();
  expect(sent[0]?.body.plans).toEqual([
    { planId: plans[0]?.id, units: 5, startDate: '2027-05-01' },
    { planId: plans[1]?.id, units: 1, startDate: '2027-01-31' },
  ]);
});

it('S001-30 lets only those who may date back choose a day before today', async () => {
  api();
  const { toPlans } = await open({ session: aSession({ role: 'partner_sales' }) });
  await toPlans();
  expect(dateBox(/^Data di inizio\W*$/)).toHaveAttribute('min', today);
});

it('S001-32 disables a second plan of the same product and says which one stands in the way', async () => {
  api();
  const { user, toPlans } = await open();
  await toPlans();
  await user.click(screen.getByRole('checkbox', { name: 'Posta 50 GB' }));
  const other = screen.getByRole('checkbox', { name: 'Posta 100 GB' });
  expect(other).toBeDisabled();
  expect(other).toHaveAccessibleDescription("Stesso prodotto di Posta 50 GB: scegli l'uno o l'altro");
});

it('S001-33 S001-34 confirms with account name, plans, mail and the ways on', async () => {
  api();
  const { user, toPlans } = await open();
  await toPlans();
  await user.click(screen.getByRole('checkbox', { name: 'Suite Ufficio' }));
  await user.click(saveButton());
  expect(await screen.findByRole('heading', { level: 1, name: 'Cliente creato' })).toBeVisible();
  expect(screen.getByText('officine-valbrentana')).toBeVisible();
  expect(screen.getByText('Suite Ufficio, 5 postazioni')).toBeVisible();
  expect(screen.getByText('In partenza ora verso lucia@valbrentana.example')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Apri il cliente' })).toHaveAttribute('href', `/customers/${customerId}`);
  await user.click(screen.getByRole('button', { name: 'Crea un altro cliente' }));
  await waitFor(() => expect(box('Azienda')).toHaveValue(''));
});

it('S001-36 sends the same idempotency key again when the answer was lost', async () => {
  const sent = api();
  const { user, fill } = await open();
  await fill(account);
  const lost: (string | null)[] = [];
  server.use(
    http.post(
      '*/api/v1/admin/customers',
      ({ request }) => {
        lost.push(request.headers.get('Idempotency-Key'));
        return HttpResponse.error();
      },
      { once: true },
    ),
  );
  await user.click(skipButton());
  await waitFor(() => expect(lost).toHaveLength(1));
  await screen.findByRole('alert');
  await user.click(skipButton());
  await screen.findByText(/è stato creato correttamente/);
  expect(sent[0]?.key).toBeTruthy();
  expect(sent[0]?.key).toBe(lost[0]);
});

it('S001-07 S001-28 brings a problem found by the server to its screen and field', async () => {
  const problems = [
    new RefuseWith('unitsOutOfRange', {
      errors: [{ field: 'plans.0.units', code: 'unitsOutOfRange', params: { min: 5, max: 40, step: 5 } }],
    }),
    new RefuseWith('accountNameTaken', { errors: [{ field: 'accountName', code: 'accountNameTaken' }] }),
  ];
  api(() => problems.shift());
  const { user, toPlans } = await open();
  await toPlans();
  await user.click(screen.getByRole('checkbox', { name: 'Suite Ufficio' }));
  await user.click(saveButton());
  expect(await screen.findByText('Scegli da 5 a 40 unità, a passi di 5')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('spinbutton')).toHaveFocus());
  await user.click(saveButton());
  await screen.findByRole('heading', { level: 1, name: "Specificare le informazioni sull'account" });
  await waitFor(() => expect(box('Nome account')).toHaveFocus());
});

it('S001-39 asks before a wizard with data is left', async () => {
  api();
  const { user, fill, router } = await open();
  await fill({ Azienda: 'Officine' });
  await user.click(screen.getByRole('button', { name: 'Annulla' }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getAllByRole('button')[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(router.state.location.pathname).toBe('/customers/new');
  expect(box('Azienda')).toHaveValue('Officine');
});
