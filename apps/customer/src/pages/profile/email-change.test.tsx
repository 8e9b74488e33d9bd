import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import { emailChangeHandlers } from '@tenantry/app-frame/mock';
import { emailChangeLinkRoutes, ownSessionRoutes, profileRoutes } from '@tenantry/contracts/customer';
import { anEmailChangeLink, aProfile } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const open = (path: string, options?: Parameters<typeof renderPage>[1]) => {
  sessionStorage.clear();
  server.use(...emailChangeHandlers('customer'), respond(profileRoutes.get, aProfile()));
  return renderPage(path, options);
};

it('S004-34 S004-36 asks for the new address, says at its field that it is taken, and shows it waiting', async () => {
  const { user } = open('/profile');
  await user.click(await screen.findByRole('button', { name: 'Cambia indirizzo' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Cambia il tuo indirizzo e-mail' }));
  await user.type(dialog.getByLabelText(/^Nuovo indirizzo/), 'taken@ferraro.example');
  await user.click(dialog.getByRole('button', { name: 'Manda il link' }));
  expect(await dialog.findByText(/Questo indirizzo è già di un altro utente/)).toBeInTheDocument();
  await user.clear(dialog.getByLabelText(/^Nuovo indirizzo/));
  await user.type(dialog.getByLabelText(/^Nuovo indirizzo/), 'lucia@ferraro.example');
  await user.click(dialog.getByRole('button', { name: 'Manda il link' }));
  expect(await screen.findByText(/lucia@ferraro.example è in attesa di verifica/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Annulla il cambio' }));
  expect(await screen.findByText('Il tuo indirizzo resta quello di adesso')).toBeInTheDocument();
});

it('S004-35 leads whoever opens the link to the sign-in first, and keeps the secret out of the address', async () => {
  const { router } = open('/confirm-email#token=confirm', { session: null });
  const way = await screen.findByRole('link', { name: 'Accedi per confermare' });
  expect(way.getAttribute('href')).toMatch(/sign-in\?returnTo=%2Fconfirm-email$/);
  expect(router.state.location.hash).toBe('');
});

it('S004-35 SE-10 asks for the password of a session that is older, and confirms by hand only', async () => {
  const { user } = open('/confirm-email#token=confirm');
  let confirmed = 0;
  let known = false;
  server.use(
    respond(ownSessionRoutes.authenticate, () => {
      known = true;
      return null;
    }),
    respond(emailChangeLinkRoutes.confirm, () => {
      if (!known) throw new RefuseWith('reauthenticationRequired');
      confirmed += 1;
      return { outcome: 'confirmed' as const };
    }),
  );
  const button = await screen.findByRole('button', { name: 'Conferma il nuovo indirizzo' });
  expect(confirmed).toBe(0);
  await user.click(button);
  await user.type(await screen.findByLabelText(/^Password/), 'una frase lunga');
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  expect(await screen.findByRole('heading', { name: 'Indirizzo confermato' })).toBeInTheDocument();
  expect([confirmed, sessionStorage.length]).toEqual([1, 0]);
});

it('AU-06 tells whoever is signed in as somebody else that the link is not theirs', async () => {
  const { user } = open('/confirm-email#token=confirm');
  server.use(refuse(emailChangeLinkRoutes.confirm, 'linkInvalid'));
  await user.click(await screen.findByRole('button', { name: /^Conferma/ }));
  expect(await screen.findByText(/oppure è di un'altra persona/)).toBeInTheDocument();
});

it.each([
  ['undo', 'Riporta il mio indirizzo', 'reverted', 'Il tuo indirizzo è tornato'],
  ['cancel', 'Tieni il mio indirizzo', 'cancelled', 'Cambio annullato'],
] as const)('S004-37 the old address says no to a change: %s', async (purpose, button, outcome, title) => {
  const { user } = open('/undo-email#token=secret', { session: null });
  server.use(
    respond(emailChangeLinkRoutes.inspect, anEmailChangeLink({ purpose })),
    respond(emailChangeLinkRoutes.undo, { outcome }),
  );
  await user.click(await screen.findByRole('button', { name: button }));
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
});

it('TK-02 says the same of every link that does not work', async () => {
  open('/undo-email#token=secret', { session: null });
  server.use(refuse(emailChangeLinkRoutes.inspect, 'linkInvalid'));
  expect(await screen.findByRole('heading', { name: 'Questo link non è più valido' })).toBeInTheDocument();
});
