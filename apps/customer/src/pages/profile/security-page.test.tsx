import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import {
  ownPasswordRoutes,
  ownSessionRoutes,
  profileRoutes,
  secondFactorPolicyRoutes,
  secondFactorRoutes,
  securityEventRoutes,
} from '@tenantry/contracts/customer';
import { anOwnSession, aProfile, aSecondFactorPolicy, aSecondFactors } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { anOwner, renderPage } from '../../../test/render-page';

const here = anOwnSession({ app: 'customer' });
const phone = anOwnSession({ number: 1, app: 'customer', browser: 'Safari', system: 'iPhone' });
const unknown = anOwnSession({ number: 2, browser: null, system: null, address: null });

/** A server that keeps these sessions until they are ended. */
const keeping = (...sessions: (typeof here)[]) => {
  let live = sessions;
  server.use(
    respond(securityEventRoutes.list, { items: [], refused: null }),
    respond(secondFactorRoutes.list, aSecondFactors()),
    respond(secondFactorPolicyRoutes.get, aSecondFactorPolicy()),
    respond(ownSessionRoutes.list, () => ({ items: live })),
    respond(ownSessionRoutes.end, ({ params }) => {
      if (!live.some(({ id }) => id === params.id)) throw new RefuseWith('notFound');
      live = live.filter(({ id }) => id !== params.id);
      return null;
    }),
    respond(ownSessionRoutes.endOthers, () => {
      live = live.filter(({ current }) => current);
      return null;
    }),
  );
};
const entries = async () =>
  within(await screen.findByRole('list', { name: "Dove hai fatto l'accesso" })).getAllByRole('listitem');

it('SE-10 leads from the profile to the places where the person is signed in, and marks this one', async () => {
  keeping(here, phone, unknown);
  server.use(respond(profileRoutes.get, aProfile()));
  const { user } = renderPage('/profile');
  await user.click(await screen.findByRole('link', { name: 'Apri sicurezza' }));
  const [first, second, third] = await entries();
  expect(first).toHaveTextContent(/Firefox su Windows.*Questa sessione/);
  expect(second).toHaveTextContent(/Safari su iPhone/);
  expect(third).toHaveTextContent(/Dispositivo sconosciuto.*Portale di gestione/);
  expect(within(first as HTMLElement).queryByRole('button')).toBeNull();
});

it('SE-10 ends one session and shows what is left', async () => {
  keeping(here, phone, unknown);
  const { user } = renderPage('/profile/security');
  await user.click(await screen.findByRole('button', { name: 'Termina la sessione: Safari su iPhone' }));
  expect(await screen.findByText('Sessione terminata')).toBeVisible();
  await waitFor(async () => expect(await entries()).toHaveLength(2));
  expect(screen.queryByText('Safari su iPhone')).toBeNull();
});

it('SE-10 asks before it ends all others, and offers it only while there are some', async () => {
  keeping(here, phone, unknown);
  const { user } = renderPage('/profile/security');
  await user.click(await screen.findByRole('button', { name: 'Termina tutte le altre' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveTextContent('2 altri dispositivi');
  await user.click(within(dialog).getByRole('button', { name: 'Termina tutte le altre' }));
  expect(await screen.findByText('Tutte le altre sessioni sono terminate')).toBeVisible();
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Termina tutte le altre' })).toBeNull();
});

it('SE-10 says why a session could not be ended, and reads the list again', async () => {
  keeping(here, phone);
  const { user } = renderPage('/profile/security');
  const end = await screen.findByRole('button', { name: 'Termina la sessione: Safari su iPhone' });
  keeping(here);
  server.use(refuse(ownSessionRoutes.end, 'notFound'));
  await user.click(end);
  expect(await screen.findByRole('alert')).toBeVisible();
  await waitFor(async () => expect(await entries()).toHaveLength(1));
});

it('SE-10 asks for the password where the server wants it again, and goes on with what was asked', async () => {
  keeping(here, phone);
  let given: string | undefined;
  server.use(
    respond(ownSessionRoutes.endOthers, () => {
      if (given !== 'correct horse battery') throw new RefuseWith('reauthenticationRequired');
      keeping(here);
      return null;
    }),
    respond(ownSessionRoutes.authenticate, ({ body }) => {
      given = body.password;
      if (given === 'wrong')
        throw new RefuseWith('invalidCredentials', { errors: [{ field: 'password', code: 'wrongPassword' }] });
      return null;
    }),
  );
  const { user } = renderPage('/profile/security');
  await user.click(await screen.findByRole('button', { name: 'Termina tutte le altre' }));
  const question = await screen.findByRole('alertdialog');
  await user.click(within(question).getByRole('button', { name: 'Termina tutte le altre' }));
  const dialog = await screen.findByRole('dialog', { name: 'Conferma che sei tu' });
  const password = within(dialog).getByLabelText(/^Password/);
  await waitFor(() => expect(password).toHaveFocus());
  await user.type(password, 'wrong{Enter}');
  await waitFor(() => expect(password).toHaveAccessibleDescription('La password non è corretta: riprova'));
  await user.clear(password);
  await user.type(password, 'correct horse battery{Enter}');
  expect(await screen.findByText('Tutte le altre sessioni sono terminate')).toBeVisible();
  await waitFor(async () => expect(await entries()).toHaveLength(1));
});

it('SE-02 changes the password, says at its field what is wrong, and shows that the other devices are out', async () => {
  keeping(here, phone);
  server.use(
    respond(ownPasswordRoutes.change, ({ body }) => {
      if (body.currentPassword === 'wrong')
        throw new RefuseWith('invalidCredentials', { errors: [{ field: 'currentPassword', code: 'wrongPassword' }] });
      keeping(here);
      return null;
    }),
  );
  const { user } = renderPage('/profile/security');
  const current = await screen.findByLabelText(/^Password attuale/);
  const next = screen.getByLabelText(/^Nuova password/);
  await user.type(current, 'wrong');
  await user.type(next, 'seven quiet lanterns');
  const repeated = screen.getByLabelText(/^Ripeti/);
  await user.type(repeated, 'seven quiet lantern{Enter}');
  await waitFor(() => expect(repeated).toBeInvalid());
  await user.type(repeated, 's{Enter}');
  await waitFor(() => expect(current).toHaveAccessibleDescription('La password non è corretta: riprova'));
  expect(current).toHaveFocus();
  await user.clear(current);
  await user.type(current, 'correct horse battery{Enter}');
  expect(await screen.findByText(/^Password cambiata/)).toBeVisible();
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  for (const field of [current, next, repeated]) expect(field).toHaveValue('');
});

it('AU-05 lets the owner ask everybody in the company for a factor, and shows nobody else that choice', async () => {
  keeping(here);
  const { unmount } = renderPage('/profile/security');
  expect(await screen.findByRole('region', { name: 'Secondo fattore per tutti' })).toBeVisible();
  unmount();
  renderPage('/profile/security', { session: anOwner({ role: 'member' }) });
  expect(await screen.findByRole('region', { name: 'Autenticazione a due fattori' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Secondo fattore per tutti' })).toBeNull();
});
