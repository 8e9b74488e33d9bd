import { respond, RefuseWith } from '@tenantry/api-client/testing';
import { memberHandlers } from '@tenantry/app-frame/mock';
import { memberRoutes, ownMemberRoutes, ownSessionRoutes } from '@tenantry/contracts/customer';
import { aMember } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const lucia = aMember({ number: 1, isSelf: true });
const paolo = aMember({ number: 2, firstName: 'Paolo', lastName: 'Zanin', role: 'admin', contactTypes: ['technical'] });
const irene = aMember({
  number: 3,
  firstName: 'Irene',
  lastName: 'Moro',
  role: 'member',
  contactTypes: [],
  state: 'invited',
  invitedUntil: '2026-03-20T09:12:00Z',
  lastSeenAt: null,
});

const open = (path = '/profile/users') => {
  server.use(...memberHandlers('customer', [ownMemberRoutes], [lucia, paolo, irene]));
  return renderPage(path);
};
const row = async (name: string) => {
  const cell = await screen.findByText(new RegExp(`^${name}`));
  const found = cell.closest('tr');
  if (!found) throw new Error(`${name} is in no row`);
  return within(found);
};
const choose = async (user: ReturnType<typeof open>['user'], name: string, act: string) => {
  await user.click((await row(name)).getByRole('button', { name: new RegExp(`Azioni su ${name}`) }));
  await user.click(await screen.findByRole('menuitem', { name: act }));
};

it('S004-31 shows who is there, with role, contact types, state and last access', async () => {
  open();
  const of = await row('Paolo Zanin');
  for (const text of ['Amministratore', 'Tecnico', 'Attivo']) expect(of.getByText(text)).toBeInTheDocument();
  const invited = await row('Irene Moro');
  for (const text of ['Invitato', 'mai']) expect(invited.getByText(text)).toBeInTheDocument();
  expect(invited.getByRole('img', { name: 'Nessun tipo di contatto' })).toBeInTheDocument();
  expect(invited.getByText(/^Fino al 20/)).toBeInTheDocument();
  expect((await row('Lucia Ferraro')).queryByRole('button')).not.toBeInTheDocument();
});

it('S004-31 filters by contact type and keeps it in the address', async () => {
  const { user } = open();
  await row('Irene Moro');
  await user.click(screen.getByRole('button', { name: /^Tipi di contatto/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Fatturazione' }));
  await waitFor(() => expect(screen.queryByText(/^Irene Moro/)).not.toBeInTheDocument());
  expect(screen.getByText(/^Lucia Ferraro/)).toBeInTheDocument();
});

it('S001-40 invites a colleague, and shows a refusal at its field', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Invita utente' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Invita utente' }));
  await user.type(dialog.getByLabelText(/^Nome/), 'Bea');
  await user.type(dialog.getByLabelText(/^Cognome/), 'Prova');
  await user.type(dialog.getByLabelText(/^Indirizzo e-mail/), paolo.email);
  await user.selectOptions(dialog.getByLabelText(/^Ruolo/), 'member');
  await user.click(dialog.getByRole('button', { name: "Invia l'invito" }));
  expect(await dialog.findByText(/C'è già un utente con questo indirizzo/)).toBeInTheDocument();
  await user.clear(dialog.getByLabelText(/^Indirizzo e-mail/));
  await user.type(dialog.getByLabelText(/^Indirizzo e-mail/), 'bea@invited.example');
  await user.click(dialog.getByRole('button', { name: "Invia l'invito" }));
  expect(await screen.findByText('Invito mandato a bea@invited.example')).toBeInTheDocument();
  expect((await row('Bea Prova')).getByText('Invitato')).toBeInTheDocument();
});

it('AZ-02 offers no role beyond the own rights', async () => {
  const { user } = open();
  await choose(user, 'Paolo Zanin', 'Cambia ruolo');
  const dialog = within(await screen.findByRole('dialog', { name: 'Ruolo di Paolo Zanin' }));
  expect(dialog.getAllByRole('radio')).toHaveLength(4);
  await user.click(dialog.getByRole('radio', { name: /^Membro/ }));
  await user.click(dialog.getByRole('button', { name: 'Cambia ruolo' }));
  expect(await screen.findByText('Ruolo di Paolo Zanin cambiato')).toBeInTheDocument();
});

it('SE-10 asks for the password before somebody is shut out, and then does it', async () => {
  const { user } = open();
  let confirmed = false;
  server.use(
    respond(ownSessionRoutes.authenticate, () => {
      confirmed = true;
      return null;
    }),
    respond(memberRoutes.disable, () => {
      if (!confirmed) throw new RefuseWith('reauthenticationRequired');
      return { ...paolo, state: 'disabled' as const };
    }),
  );
  await choose(user, 'Paolo Zanin', 'Disabilita');
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Disabilita' }));
  await user.type(await screen.findByLabelText(/^Password/), 'una frase lunga');
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  expect(await screen.findByText('Paolo Zanin non può più entrare')).toBeInTheDocument();
});

it('S004-33 asks what becomes of the contact, and only of who is one', async () => {
  const { user } = open();
  await choose(user, 'Paolo Zanin', 'Rimuovi');
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('radio', { name: /^Tieni il contatto/ }));
  await user.click(dialog.getByRole('button', { name: 'Rimuovi' }));
  await waitFor(() => expect(screen.queryByText(/^Paolo Zanin$/)).not.toBeInTheDocument());
});
