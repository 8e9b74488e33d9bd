import { customerFixtureId as customerId } from '@tenantry/contracts/fixtures';
import { RefuseWith } from '@tenantry/api-client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { server } from './mock-server';
import { account, api, box, open, saveButton, skipButton } from './new-customer-wizard';

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
