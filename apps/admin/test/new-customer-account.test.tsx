import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { account, api, assignButton, box, dateBox, open, pickDate, skipButton, today } from './new-customer-wizard';

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
