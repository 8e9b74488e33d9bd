import { aPasskeyRequest, aSession } from '@tenantry/contracts/fixtures';
import { RefuseWith, refuse, respond } from '@tenantry/api-client/testing';
import { customerRoutes, passkeySignInRoutes, planRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { browserWithPasskeys } from '../../../test/browser-with-passkeys';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const address = 'giulia.bortolin@nordestcloud.example';

it('says that the password is wrong, keeps the address and empties the password', async () => {
  server.use(refuse(sessionRoutes.signIn, 'invalidCredentials'));
  const { user } = renderPage('/sign-in', { session: null });

  await user.type(await screen.findByLabelText('Indirizzo e-mail'), address);
  await user.type(screen.getByLabelText('Password'), 'sbagliata');
  await user.click(screen.getByRole('button', { name: 'Accedi' }));

  expect(await screen.findByRole('alert')).toHaveTextContent(/password/i);
  expect(screen.getByLabelText('Indirizzo e-mail')).toHaveValue(address);
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(screen.getByLabelText('Password')).toHaveFocus();

  await user.click(screen.getByRole('button', { name: 'Accedi' }));
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Compila questo campo'));
  expect(screen.queryByText(/non corrette/)).toBeNull();
});

it('asks who is there before showing a page, and goes on to that page', async () => {
  let signedIn = false;
  const { user, router } = renderPage('/customers?search=val', { session: null });
  server.use(
    respond(sessionRoutes.current, () => {
      if (!signedIn) throw new RefuseWith('notSignedIn');
      return aSession();
    }),
    respond(sessionRoutes.signIn, () => {
      signedIn = true;
      return { step: 'signedIn' as const, session: aSession() };
    }),
    respond(customerRoutes.list, { items: [], nextCursor: null }),
    respond(planRoutes.list, { items: [] }),
  );

  await user.type(await screen.findByLabelText('Indirizzo e-mail'), address);
  await user.type(screen.getByLabelText('Password'), 'una frase lunga');
  await user.click(screen.getByRole('button', { name: 'Accedi' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Clienti' })).toBeVisible();
  expect(router.state.location.search).toBe('?search=val');
});

it('does not follow a return address that leads elsewhere', async () => {
  server.use(respond(sessionRoutes.signIn, { step: 'signedIn', session: aSession({ role: 'partner_reader' }) }));
  const { user, router } = renderPage('/sign-in?returnTo=//evil.example/x', { session: null });

  await user.type(await screen.findByLabelText('Indirizzo e-mail'), address);
  await user.type(screen.getByLabelText('Password'), 'una frase lunga{Enter}');

  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
});

it('tells somebody whose session has ended so, and returns to the same page', async () => {
  server.use(refuse(customerRoutes.list, 'notSignedIn'), respond(planRoutes.list, { items: [] }));
  const { router } = renderPage('/customers?status=active');

  expect(await screen.findByText(/La sessione è scaduta/)).toBeVisible();
  expect(router.state.location.search).toBe(`?returnTo=${encodeURIComponent('/customers?status=active')}`);
});

it('AU-05 signs in with a passkey alone, and says what was refused', async () => {
  const browser = browserWithPasskeys();
  server.use(
    respond(passkeySignInRoutes.options, aPasskeyRequest()),
    refuse(passkeySignInRoutes.signIn, 'passkeyRefused'),
  );
  const { user, router } = renderPage('/sign-in?returnTo=%2Fprofile', { session: null });
  const button = await screen.findByRole('button', { name: 'Accedi con una passkey' });
  browser.declines = true;
  await user.click(button);
  expect(await screen.findByRole('alert')).toHaveTextContent('Non hai confermato la passkey');
  browser.declines = false;
  await user.click(button);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('La passkey non è stata accettata'));
  server.use(respond(passkeySignInRoutes.signIn, { step: 'signedIn', session: aSession() }));
  await user.click(button);
  await waitFor(() => expect(router.state.location.pathname).toBe('/profile'));
});

it('AU-05 shows no way in by passkey where the browser knows none', async () => {
  renderPage('/sign-in', { session: null });
  expect(await screen.findByRole('button', { name: 'Accedi' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull();
});
