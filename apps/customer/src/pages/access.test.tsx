import { refuse, respond } from '@tenantry/api-client/testing';
import { ownLicenceRoutes, profileRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import { aPasswordLink, aProfile } from '@tenantry/contracts/fixtures';
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { server } from '../../test/mock-server';
import { anOwner, renderPage } from '../../test/render-page';

const token = 'a-token-of-a-mail-0123456789';

it('S001-19 sets the first password with the mailed link and brings the address along to the sign-in page', async () => {
  server.use(respond(sessionRoutes.inspectPasswordLink, aPasswordLink()), respond(sessionRoutes.setPassword, null));
  const { user, router } = renderPage(`/set-password#token=${token}`, { session: null });
  await screen.findByRole('heading', { level: 1, name: 'Ti diamo il benvenuto, Lucia' });
  expect(router.state.location.hash).toBe('');
  await user.type(screen.getByLabelText(/^Nuova password/), 'quattro cavalli');
  await user.type(screen.getByLabelText(/^Ripeti la password/), 'quattro cavalli');
  await user.click(screen.getByRole('button', { name: 'Salva password' }));
  await screen.findByRole('heading', { level: 1, name: 'Accedi' });
  expect(screen.getByLabelText('Indirizzo e-mail')).toHaveValue('lucia@valbrentana.example');
  expect(screen.getByText('Password salvata. Ora puoi accedere.')).toBeVisible();

  server.use(refuse(sessionRoutes.signIn, 'invalidCredentials'));
  await user.type(screen.getByLabelText('Password'), 'un altro testo');
  await user.click(screen.getByRole('button', { name: 'Accedi' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/E-mail o password non corrette/);
  expect(screen.queryByText('Password salvata. Ora puoi accedere.')).toBeNull();
});

it('shows a password that is too short at its field', async () => {
  server.use(respond(sessionRoutes.inspectPasswordLink, aPasswordLink()));
  const { user } = renderPage(`/set-password#token=${token}`, { session: null });
  await user.type(await screen.findByLabelText(/^Nuova password/), 'corta');
  await user.tab();
  await waitFor(() => expect(screen.getByLabelText(/^Nuova password/)).toHaveAccessibleDescription(/12/));
});

it('offers a new link where the old one was used or has expired', async () => {
  server.use(refuse(sessionRoutes.inspectPasswordLink, 'linkInvalid'));
  renderPage(`/set-password#token=${token}`, { session: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Questo link non è più valido' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Chiedi un nuovo link' })).toHaveAttribute('href', '/forgotten-password');
});

it('AU-04 says the same of a wrong password whatever the address', async () => {
  server.use(refuse(sessionRoutes.signIn, 'invalidCredentials'));
  const { user } = renderPage('/sign-in?email=lucia%40valbrentana.example', { session: null });
  expect(await screen.findByLabelText('Indirizzo e-mail')).toHaveValue('lucia@valbrentana.example');
  await user.type(screen.getByLabelText('Password'), 'sbagliata{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('E-mail o password non corrette');
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

it('sends on who opens the sign-in page with a session, to the page that was asked for', async () => {
  server.use(respond(ownLicenceRoutes.list, { items: [] }));
  const { router } = renderPage('/sign-in?returnTo=%2Flicences');
  await waitFor(() => expect(router.state.location.pathname).toBe('/licences'));
});

it('lets the person of a mailed link sign in although somebody else is signed in', async () => {
  const entered = vi.fn();
  server.use(
    respond(ownLicenceRoutes.list, { items: [] }),
    respond(sessionRoutes.signIn, ({ body }) => {
      entered(body.email);
      return { step: 'signedIn' as const, session: anOwner() };
    }),
  );
  const { user, router } = renderPage('/sign-in?email=carlo%40colle-fiorviola.example&returnTo=%2Flicences');
  await user.type(await screen.findByLabelText('Password'), 'quattro cavalli{Enter}');
  await waitFor(() => expect(entered).toHaveBeenCalledWith('carlo@colle-fiorviola.example'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/licences'));
});

it('leaves at the sign-in page who signs out, also when the server could not be told', async () => {
  server.use(
    respond(profileRoutes.get, aProfile()),
    refuse(sessionRoutes.signOut, 'unavailable'),
    refuse(sessionRoutes.signIn, 'invalidCredentials'),
  );
  const { user } = renderPage('/profile');
  await user.click(await screen.findByRole('button', { name: /: profilo e preferenze$/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Esci' }));
  // A new page takes the focus to its heading: on a busy machine after its fields are there.
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Accedi' })).toHaveFocus());
  const address = await screen.findByLabelText('Indirizzo e-mail');
  await user.type(address, 'lucia@valbrentana.example');
  // What is typed into the page that has just come stays there.
  expect(address).toHaveValue('lucia@valbrentana.example');
  await user.type(screen.getByLabelText('Password'), 'sbagliata{Enter}');
  expect(await screen.findByText(/^E-mail o password non corrette/)).toBeVisible();
});

it('SE-09 tells somebody whose session has ended so, and brings the page to return to along', async () => {
  server.use(refuse(ownLicenceRoutes.list, 'notSignedIn'));
  const { router } = renderPage('/licences?status=active');
  expect(await screen.findByText(/La sessione è scaduta/)).toBeVisible();
  expect(router.state.location.search).toBe(`?returnTo=${encodeURIComponent('/licences?status=active')}`);
});

it('answers the same whatever address asks for a new password', async () => {
  server.use(respond(sessionRoutes.forgottenPassword, null));
  const { user } = renderPage('/forgotten-password', { session: null });
  await user.type(await screen.findByLabelText('Indirizzo e-mail'), 'nessuno@colle-fiorviola.example{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Controlla la posta' })).toHaveFocus();
});
