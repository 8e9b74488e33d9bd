import { RefuseWith, respond } from '@tenantry/api-client/testing';
import type { ProviderAnswer } from '@tenantry/contracts';
import { companyAccountRoutes, sessionRoutes, singleSignOnRoutes } from '@tenantry/contracts/admin';
import { aCompanyAccount, aSession } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

it('leads from the door to the page of the company account, and keeps where one wanted to go', async () => {
  const { user, router } = renderPage('/sign-in?returnTo=%2Fplans', { session: null });
  await user.click(await screen.findByRole('link', { name: 'Accedi con il tuo account aziendale' }));
  expect(await screen.findByRole('heading', { name: 'Account aziendale' })).toBeVisible();
  expect(router.state.location.search).toBe('?returnTo=%2Fplans');
});

it('says at the address that its company has no such sign-in', async () => {
  server.use(
    respond(singleSignOnRoutes.start, () => {
      throw new RefuseWith('noCompanySignIn', { errors: [{ field: 'email', code: 'noCompanySignIn' }] });
    }),
  );
  const { user } = renderPage('/sign-in/company', { session: null });
  const email = await screen.findByLabelText(/^Indirizzo e-mail di lavoro/);
  await user.type(email, 'ada@gmail.com');
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  expect(await screen.findByText(/non si può usare un account aziendale/)).toBeVisible();
  expect(email).toHaveAttribute('aria-invalid', 'true');
});

it('TK-04 hands in once what the provider sent along, takes it out of the address, and goes on', async () => {
  const sent: ProviderAnswer[] = [];
  server.use(
    respond(singleSignOnRoutes.complete, ({ body }) => {
      sent.push(body);
      server.use(respond(sessionRoutes.current, aSession()));
      return { step: 'signedIn' as const, session: aSession() };
    }),
  );
  sessionStorage.setItem('tenantry-return-to', '/plans');
  const { router } = renderPage('/sign-in/company?state=door.one&code=secret-code&session_state=more', {
    session: null,
  });
  await waitFor(() => expect(router.state.location.pathname).toBe('/plans'));
  expect(sent).toEqual([{ state: 'door.one', code: 'secret-code' }]);
  expect(router.state.location.search).toBe('');
});

it('says why an answer was not taken, and lets one try again', async () => {
  server.use(
    respond(singleSignOnRoutes.complete, () => {
      throw new RefuseWith('companyAccountUnknown');
    }),
  );
  const { user } = renderPage('/sign-in/company?state=door.one&code=two', { session: null });
  expect(await screen.findByText(/non è ancora collegato a nessuno/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Riprova' }));
  expect(await screen.findByLabelText(/^Indirizzo e-mail di lavoro/)).toBeVisible();
});

it('links the account that the provider answered for the profile, and unlinks it when asked twice', async () => {
  let account = aCompanyAccount({ linked: null });
  server.use(
    respond(companyAccountRoutes.get, () => account),
    respond(companyAccountRoutes.complete, () => (account = aCompanyAccount())),
    respond(companyAccountRoutes.unlink, () => {
      account = aCompanyAccount({ linked: null });
      return null;
    }),
  );
  const { user, router } = renderPage('/sign-in/company?state=link.one&code=two');
  expect(await screen.findByText('Account aziendale collegato')).toBeVisible();
  expect(router.state.location.pathname).toBe('/profile/security');
  expect(await screen.findByText('Presso https://login.nordestcloud.example')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Scollega' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Scollega' }));
  expect(await screen.findByText('Nessun account collegato')).toBeVisible();
});

it('shows no company account where the company has no provider', async () => {
  server.use(respond(companyAccountRoutes.get, { available: false, linked: null }));
  renderPage('/profile/security');
  expect(await screen.findByRole('heading', { name: 'Sicurezza' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText('Account aziendale')).toBeNull());
});
