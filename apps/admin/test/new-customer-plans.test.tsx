import { aSession } from '@tenantry/contracts/fixtures';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { account, api, assignButton, box, dateBox, open, pickDate, saveButton, today } from './new-customer-wizard';
import { plans } from './three-plans';

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
