import {
  aCustomer,
  aHistoryEntry,
  aLicence,
  aMail,
  aSession,
  customerFixtureId as customerId,
} from '@tenantry/contracts/fixtures';
import { plans } from './three-plans';
import { customerRoutes, licenceRoutes, mailRoutes, municipalityRoutes, planRoutes } from '@tenantry/contracts/admin';
import type { HistoryEntry, Licence, Mail } from '@tenantry/contracts';
import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from './mock-server';
import { renderPage } from './render-page';

interface Facts {
  licences?: Licence[];
  mails?: Mail[];
  history?: HistoryEntry[];
}

function api({ licences = [aLicence()], mails = [aMail()], history = [] }: Facts = {}) {
  server.use(
    respond(customerRoutes.get, aCustomer()),
    respond(licenceRoutes.list, { items: licences }),
    respond(mailRoutes.list, () => ({ items: mails })),
    respond(customerRoutes.history, { items: history, nextCursor: null }),
    respond(municipalityRoutes.suggest, { items: [] }),
    respond(municipalityRoutes.regions, { items: [] }),
    respond(customerRoutes.accountNameCheck, { available: true }),
    respond(planRoutes.assignable, { items: plans }),
  );
}

const heading = () => screen.findByRole('heading', { level: 1, name: 'Officine Valbrentana S.r.l.' });

it('shows who the customer is, their licences and company data', async () => {
  api();
  renderPage(`/customers/${customerId}`);
  await heading();
  expect(await screen.findByText('42 postazioni')).toBeVisible();
  expect(screen.getByText('Sotto Nordest Cloud')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Panoramica' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByRole('link', { name: 'Assegna piano di servizio' })).toBeVisible();
});

it('hides from a reader what only sellers may do', async () => {
  api();
  renderPage(`/customers/${customerId}`, { session: aSession({ role: 'partner_reader' }) });
  await heading();
  await screen.findByText('E-mail di creazione account');
  expect(screen.queryByRole('link', { name: 'Assegna piano di servizio' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Invia ora' })).not.toBeInTheDocument();
});

it('S001-17 sends a scheduled mail at once, from the version on screen', async () => {
  const mails = [aMail()];
  api({ mails });
  const versions: (string | null)[] = [];
  server.use(
    respond(mailRoutes.sendNow, ({ headers }) => {
      versions.push(headers.get('If-Match'));
      mails[0] = aMail({ status: 'queued', version: 8 });
      return mails[0];
    }),
  );
  const { user } = renderPage(`/customers/${customerId}`);
  await user.click(await screen.findByRole('button', { name: 'Invia ora' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Invia ora' }));
  expect(await screen.findByText('E-mail in partenza verso lucia@valbrentana.example')).toBeVisible();
  expect(versions).toEqual(['"7"']);
  await waitFor(() => expect(screen.getByText('In coda')).toBeInTheDocument());
});

it('S001-17 moves a scheduled mail to another day and refuses a past one', async () => {
  api();
  const dates: string[] = [];
  server.use(
    respond(mailRoutes.reschedule, ({ body }) => {
      dates.push(body.date);
      return aMail({ version: 8 });
    }),
  );
  const { user } = renderPage(`/customers/${customerId}`);
  await user.click(await screen.findByRole('button', { name: 'Cambia data' }));
  const dialog = within(await screen.findByRole('dialog'));
  const day = dialog.getByLabelText(/Data di invio/);
  fireEvent.change(day, { target: { value: '2020-01-01' } });
  await user.click(dialog.getByRole('button', { name: 'Cambia data' }));
  expect(await dialog.findByText(/già passata/)).toBeVisible();
  fireEvent.change(day, { target: { value: '2099-05-04' } });
  await user.click(dialog.getByRole('button', { name: 'Cambia data' }));
  await waitFor(() => expect(dates).toEqual(['2099-05-04']));
});

it('S001-17 withdraws a mail, and says so when somebody was faster', async () => {
  api();
  server.use(
    respond(mailRoutes.cancel, () => {
      throw new RefuseWith('mailNotPending');
    }),
  );
  const { user } = renderPage(`/customers/${customerId}`);
  await user.click(await screen.findByRole('button', { name: 'Annulla invio' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Annulla invio' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
});

it('S001-18 tells why a mail was not sent', async () => {
  api({ mails: [aMail({ status: 'cancelled', reason: 'customerDisabled' })] });
  renderPage(`/customers/${customerId}/mail`);
  expect((await screen.findAllByText(/il cliente è disabilitato/))[0]).toBeVisible();
});

it('ends a licence after asking', async () => {
  api();
  const versions: (string | null)[] = [];
  server.use(
    respond(licenceRoutes.cancel, ({ headers }) => {
      versions.push(headers.get('If-Match'));
      return aLicence({ status: 'cancelled', version: 5 });
    }),
  );
  const { user } = renderPage(`/customers/${customerId}/licences`);
  await user.click(await screen.findByRole('button', { name: 'Annulla la licenza Suite Ufficio' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/42 postazioni, valida fino al 31\/03\/2027/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Annulla licenza' }));
  expect(await screen.findByText('Licenza Suite Ufficio annullata')).toBeVisible();
  expect(versions).toEqual(['"4"']);
});

it('S001-37 tells what happened in words, also of an action it does not know', async () => {
  api({
    history: [
      aHistoryEntry({ action: 'licence.assigned', values: { planName: 'Suite Ufficio', units: 42 } }),
      aHistoryEntry({ id: '2', action: 'customer.updated', changes: [{ field: 'city', from: 'Vicenza', to: null }] }),
      aHistoryEntry({ id: '3', action: 'comet.seen', actorName: null }),
    ],
  });
  renderPage(`/customers/${customerId}/history`);
  expect(await screen.findByText(/piano Suite Ufficio assegnato, 42 unità/)).toBeVisible();
  expect(screen.getByText('Città: Vicenza → (vuoto)')).toBeVisible();
  expect(screen.getByText(/modifica registrata/)).toBeVisible();
});

it('S001-22 S001-32 assigns plans later, but not a product already held for those days', async () => {
  api({ licences: [aLicence({ startDate: '2020-01-01', endDate: '2099-12-31' })] });
  const bodies: unknown[] = [];
  server.use(
    respond(licenceRoutes.assign, ({ body }) => {
      bodies.push(body);
      return { items: [aLicence()] };
    }),
  );
  const { user, router } = renderPage(`/customers/${customerId}/assign-plans`);
  const office = await screen.findByRole('checkbox', { name: 'Suite Ufficio' });
  await waitFor(() => expect(office).toBeDisabled());
  expect(office).toHaveAccessibleDescription(/ha già questo prodotto con Suite Ufficio, fino al 31\/12\/2099/);
  await user.click(screen.getByRole('checkbox', { name: 'Posta 50 GB' }));
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/customers/${customerId}/licences`));
  expect(bodies).toHaveLength(1);
});
