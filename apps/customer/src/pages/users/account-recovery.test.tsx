import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import { accountRecoveryLinkHandlers, memberHandlers } from '@tenantry/app-frame/mock';
import {
  accountRecoveryLinkRoutes,
  memberRecoveryRoutes,
  ownMemberRoutes,
  ownSessionRoutes,
} from '@tenantry/contracts/customer';
import { aMember, aWaitingRecovery } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const lucia = aMember({ number: 1, isSelf: true });
const paolo = aMember({ number: 2, firstName: 'Paolo', lastName: 'Zanin', role: 'admin' });
const REASON = 'Casella chiusa, verificato al telefono';

const open = (of = paolo) => {
  server.use(...memberHandlers('customer', [ownMemberRoutes], [lucia, of]));
  return renderPage('/profile/users');
};
type User = ReturnType<typeof open>['user'];
const menu = async (user: User) => {
  await user.click(await screen.findByRole('button', { name: 'Azioni su Paolo Zanin' }));
  const items = await screen.findAllByRole('menuitem');
  return items.map(({ textContent }) => textContent);
};
const choose = async (user: User, act: string) => {
  await menu(user);
  await user.click(screen.getByRole('menuitem', { name: act }));
  return within(await screen.findByRole('dialog'));
};

it('AU-06 S004-36 starts a forced change with a reason, says at their fields what is wrong, and shows it waiting', async () => {
  const { user } = open();
  const dialog = await choose(user, "Cambio forzato dell'indirizzo…");
  expect(dialog.getByText(/^Ha effetto dopo 72 ore\./)).toBeInTheDocument();
  await user.type(dialog.getByLabelText(/^Nuovo indirizzo/), 'taken@ferraro.example');
  await user.type(dialog.getByLabelText(/^Motivo/), 'corto');
  await user.click(dialog.getByRole('button', { name: 'Avvia il cambio' }));
  expect(dialog.getByLabelText(/^Motivo/)).toBeInvalid();
  await user.clear(dialog.getByLabelText(/^Motivo/));
  await user.type(dialog.getByLabelText(/^Motivo/), REASON);
  await user.click(dialog.getByRole('button', { name: 'Avvia il cambio' }));
  expect(await dialog.findByText(/Questo indirizzo è già di un altro utente/)).toBeInTheDocument();
  await user.clear(dialog.getByLabelText(/^Nuovo indirizzo/));
  await user.type(dialog.getByLabelText(/^Nuovo indirizzo/), 'paolo@zanin.example');
  await user.click(dialog.getByRole('button', { name: 'Avvia il cambio' }));
  expect(await screen.findByText(/^Cambio forzato il .*: paolo@zanin\.example$/)).toBeInTheDocument();
  const offered = await menu(user);
  expect(offered).toContain('Ritira la richiesta in attesa…');
  expect(offered).not.toContain('Azzera secondo fattore…');
});

it('SE-10 asks for the password before it resets a second factor', async () => {
  const { user } = open();
  let known = false;
  let started: unknown;
  server.use(
    respond(ownSessionRoutes.authenticate, () => {
      known = true;
      return null;
    }),
    respond(memberRecoveryRoutes.start, ({ body }) => {
      if (!known) throw new RefuseWith('reauthenticationRequired');
      started = body;
      return aWaitingRecovery({ kind: 'secondFactor', newEmail: null });
    }),
  );
  const dialog = await choose(user, 'Azzera secondo fattore…');
  expect(dialog.queryByLabelText(/^Nuovo indirizzo/)).not.toBeInTheDocument();
  await user.type(dialog.getByLabelText(/^Motivo/), REASON);
  await user.click(dialog.getByRole('button', { name: "Avvia l'azzeramento" }));
  await user.type(await screen.findByLabelText(/^Password/), 'una frase lunga');
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  expect(await screen.findByText('Azzeramento del secondo fattore di Paolo Zanin avviato')).toBeInTheDocument();
  expect(started).toEqual({ kind: 'secondFactor', email: null, reason: REASON });
});

it('AZ-02 says whom to ask where the person works out of reach', async () => {
  const { user } = open();
  server.use(refuse(memberRecoveryRoutes.start, 'recoveryOutOfReach'));
  const dialog = await choose(user, 'Azzera secondo fattore…');
  await user.type(dialog.getByLabelText(/^Motivo/), REASON);
  await user.click(dialog.getByRole('button', { name: "Avvia l'azzeramento" }));
  expect(await dialog.findByText(/può farlo solo l'amministratore della piattaforma/)).toBeInTheDocument();
});

it('AU-06 shows who asked and why, and withdraws it', async () => {
  const { user } = open({ ...paolo, recovery: aWaitingRecovery({ reason: REASON }) });
  const dialog = await choose(user, 'Ritira la richiesta in attesa…');
  for (const text of [REASON, 'Giulia Bortolin']) expect(dialog.getByText(text)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Ritira la richiesta' }));
  expect(await screen.findByText('Richiesta per Paolo Zanin ritirata')).toBeInTheDocument();
  expect(screen.queryByText(/^Cambio forzato il/)).not.toBeInTheDocument();
});

it.each([
  ['address', 'Tieni il mio indirizzo', "Continua ad accedere con l'indirizzo di prima."],
  ['factor', 'Tieni il mio secondo fattore', 'Continua ad accedere con il secondo fattore di prima.'],
])('AU-06 the mailed link stops it by hand only, signed in or not: %s', async (token, button, told) => {
  let stopped = 0;
  server.use(...accountRecoveryLinkHandlers('customer'));
  const kind = token === 'factor' ? ('secondFactor' as const) : ('address' as const);
  server.use(
    respond(accountRecoveryLinkRoutes.cancel, () => {
      stopped += 1;
      return { kind };
    }),
  );
  const { user, router } = renderPage(`/cancel-recovery#token=${token}`, { session: null });
  const press = await screen.findByRole('button', { name: button });
  expect([stopped, router.state.location.hash]).toEqual([0, '']);
  await user.click(press);
  expect(await screen.findByRole('heading', { name: 'Richiesta fermata' })).toBeInTheDocument();
  expect([stopped, screen.getByText(told).textContent]).toEqual([1, told]);
});

it('TK-02 has one answer for a link that does not work', async () => {
  server.use(refuse(accountRecoveryLinkRoutes.inspect, 'linkInvalid'));
  renderPage('/cancel-recovery#token=old', { session: null });
  expect(await screen.findByRole('heading', { name: 'Questo link non è più valido' })).toBeInTheDocument();
});
