import { refuse, respond } from '@tenantry/api-client/testing';
import { sessionRoutes } from '@tenantry/contracts/admin';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const token = 'a-token-of-more-than-twenty-characters';
const open = () => renderPage(`/set-password#token=${token}`, { session: null });
const link = {
  purpose: 'set_password' as const,
  email: 'sara@valcordara.example',
  firstName: 'Sara',
  tenantName: 'Val Cordara',
};

it('takes the token of the link out of the address', async () => {
  server.use(respond(sessionRoutes.inspectPasswordLink, link));
  const { router } = open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Ti diamo il benvenuto, Sara' })).toBeVisible();
  await waitFor(() => expect(router.state.location.hash).toBe(''));
});

it('sets the password once both fields say the same, and leads to the sign-in page', async () => {
  let sent: unknown;
  server.use(
    respond(sessionRoutes.inspectPasswordLink, link),
    respond(sessionRoutes.setPassword, ({ body }) => {
      sent = body;
      return null;
    }),
  );
  const { user, router } = open();

  await user.type(await screen.findByLabelText(/^Nuova password/), 'un cavallo blu al lago');
  await user.type(screen.getByLabelText(/^Ripeti la password/), 'un cavallo blu');
  await user.click(screen.getByRole('button', { name: 'Salva password' }));
  expect(await screen.findByText('Le due password non coincidono')).toBeVisible();
  expect(sent).toBeUndefined();

  await user.type(screen.getByLabelText(/^Ripeti la password/), ' al lago');
  await user.click(screen.getByRole('button', { name: 'Salva password' }));
  expect(await screen.findByText(/Password salvata/)).toBeVisible();
  expect(router.state.location.pathname).toBe('/sign-in');
  expect(sent).toEqual({ token, password: 'un cavallo blu al lago' });
});

it.each([
  ['passwordTooCommon', /tra le più usate/],
  ['passwordContainsContext', /Non usare nella password il tuo nome/],
])('AU-03 shows %s at its field, and calls the password weak until it is another one', async (code, text) => {
  server.use(
    respond(sessionRoutes.inspectPasswordLink, link),
    refuse(sessionRoutes.setPassword, 'invalidInput', { errors: [{ field: 'password', code }] }),
  );
  const { user } = open();
  const field = await screen.findByLabelText(/^Nuova password/);
  await user.type(field, 'un cavallo blu al lago');
  expect(screen.getByText('Password robusta')).toBeVisible();
  await user.type(screen.getByLabelText(/^Ripeti la password/), 'un cavallo blu al lago');
  await user.click(screen.getByRole('button', { name: 'Salva password' }));

  await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringMatching(text)));
  expect(screen.getByText(/^Password debole/)).toBeVisible();
  await user.type(field, ' gelato');
  expect(screen.getByText('Password robusta')).toBeVisible();
});

it('AU-03 calls no password good that the rules refuse', async () => {
  server.use(respond(sessionRoutes.inspectPasswordLink, link));
  const { user } = open();
  const field = await screen.findByLabelText(/^Nuova password/);
  for (const password of ['kV9$wq2!mZr', 'Ab1!Ab1!Ab1!Ab1!Ab1!', 'QwertyuiopAsdfghjkl']) {
    await user.clear(field);
    await user.type(field, password);
    expect(screen.getByText(/^Password debole/)).toBeVisible();
  }
});

it('says that a used link no longer works and offers a new one', async () => {
  server.use(refuse(sessionRoutes.inspectPasswordLink, 'linkInvalid'));
  open();

  expect(await screen.findByRole('heading', { level: 1, name: 'Questo link non è più valido' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Chiedi un nuovo link' })).toHaveAttribute('href', '/forgotten-password');
});
