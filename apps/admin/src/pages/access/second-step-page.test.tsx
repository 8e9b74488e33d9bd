import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import { customerRoutes, planRoutes, secondStepRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { aPasskeyRequest, aPendingSignIn, aSession } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { browserWithPasskeys } from '../../../test/browser-with-passkeys';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const address = 'giulia.bortolin@nordestcloud.example';
const heading = () => screen.findByRole('heading', { level: 1, name: 'Conferma che sei tu' });
const open = (path = '/sign-in/second-factor') => renderPage(path, { session: null });
const waitingFor = (...methods: ('totp' | 'passkey' | 'recoveryCode')[]) =>
  server.use(respond(secondStepRoutes.pending, aPendingSignIn({ email: address, methods })));

it('AU-05 asks for the code after the password, takes it with a gap, and goes on to the page that was wanted', async () => {
  waitingFor('totp', 'recoveryCode');
  const given: string[] = [];
  server.use(
    respond(sessionRoutes.signIn, { step: 'secondFactor', methods: ['totp', 'recoveryCode'] }),
    respond(secondStepRoutes.giveCode, ({ body }) => {
      given.push(body.code);
      return aSession();
    }),
    respond(customerRoutes.list, { items: [], nextCursor: null }),
    respond(planRoutes.list, { items: [] }),
  );
  const { user, router } = open('/sign-in?returnTo=%2Fcustomers%3Fsearch%3Dval');
  await user.type(await screen.findByLabelText('Indirizzo e-mail'), address);
  await user.type(screen.getByLabelText('Password'), 'una frase lunga{Enter}');

  await heading();
  expect(await screen.findByText(new RegExp(`Stai accedendo come ${address}`))).toBeVisible();
  const code = screen.getByLabelText('Codice di 6 cifre');
  expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  expect(code).toHaveFocus();
  await user.paste('123 456');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(router.state.location.pathname + router.state.location.search).toBe('/customers?search=val'),
  );
  expect(given).toEqual(['123456']);
});

it('AU-05 says at the field that a code does not fit, and empties it for the next one', async () => {
  waitingFor('totp');
  server.use(
    refuse(secondStepRoutes.giveCode, 'invalidCredentials', { errors: [{ field: 'code', code: 'wrongCode' }] }),
  );
  const { user } = open();
  const code = await screen.findByLabelText('Codice di 6 cifre');
  await user.type(code, '12{Enter}');
  expect(code).toHaveAccessibleDescription(/sei cifre/);
  await user.clear(code);
  await user.type(code, '000000{Enter}');
  await waitFor(() => expect(code).toHaveAccessibleDescription(/non è giusto/));
  expect(code).toHaveValue('');
  expect(code).toHaveFocus();
});

it('AU-05 takes a recovery code of whoever has lost the phone', async () => {
  waitingFor('totp', 'recoveryCode');
  server.use(
    respond(secondStepRoutes.giveRecoveryCode, ({ body }) => {
      if (body.code !== '5GV6HAKBNDRF2JP4TDXE8MY0')
        throw new RefuseWith('invalidCredentials', { errors: [{ field: 'code', code: 'wrongRecoveryCode' }] });
      return aSession({ role: 'partner_reader' });
    }),
  );
  const { user, router } = open();
  const ways = within(await screen.findByRole('group', { name: /Scegli un altro modo/ }));
  await user.click(ways.getByRole('button', { name: 'Codice di recupero' }));
  const code = await screen.findByLabelText('Codice di recupero');
  expect(code).toHaveFocus();
  await user.type(code, '5gv6-hakb-ndrf-2jp4-tdxe-8my1{Enter}');
  await waitFor(() => expect(code).toHaveAccessibleDescription(/un altro del tuo elenco/));
  expect(code).toHaveValue('5gv6-hakb-ndrf-2jp4-tdxe-8my1');
  await user.type(code, '{Backspace}0{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
});

it('AU-05 says why the browser gave no passkey, and takes it at the next try', async () => {
  waitingFor('totp', 'passkey');
  const browser = browserWithPasskeys();
  server.use(
    respond(secondStepRoutes.passkeyOptions, aPasskeyRequest()),
    respond(secondStepRoutes.givePasskey, aSession({ role: 'partner_reader' })),
  );
  const { user, router } = open();
  await user.click(await screen.findByRole('button', { name: 'Passkey' }));
  browser.declines = true;
  await user.click(await screen.findByRole('button', { name: 'Usa la passkey' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Non hai confermato la passkey');
  browser.declines = false;
  await user.click(screen.getByRole('button', { name: 'Usa la passkey' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/'));
});

it('AU-05 offers no passkey in a browser that knows none', async () => {
  waitingFor('totp', 'passkey', 'recoveryCode');
  open();
  const ways = within(await screen.findByRole('group', { name: /Scegli un altro modo/ }));
  expect(ways.getAllByRole('button').map((button) => button.textContent)).toEqual(['Codice di recupero']);
});

it('SE-03 leads back to the door when the sign-in has waited too long, and keeps the address', async () => {
  waitingFor('totp');
  server.use(refuse(secondStepRoutes.giveCode, 'notSignedIn'));
  const { user, router } = open('/sign-in/second-factor?returnTo=%2Fcustomers');
  await user.type(await screen.findByLabelText('Codice di 6 cifre'), '123456{Enter}');
  expect(await screen.findByText(/seconda verifica è scaduto/)).toBeVisible();
  expect(screen.getByLabelText('Indirizzo e-mail')).toHaveValue(address);
  expect(router.state.location.search).toBe('?returnTo=%2Fcustomers');
});

it('SE-03 ends the sign-in of whoever goes back', async () => {
  waitingFor('totp');
  let ended = 0;
  server.use(
    respond(secondStepRoutes.cancel, () => {
      ended += 1;
      return null;
    }),
  );
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: "Torna all'accesso" }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible();
  expect(screen.queryByText(/scaduto/)).toBeNull();
  expect(ended).toBe(1);
});

it('leads whoever has no factor yet to its setting up', async () => {
  server.use(respond(secondStepRoutes.pending, aPendingSignIn({ step: 'enrolment', methods: [] })));
  const { router } = open('/sign-in/second-factor?returnTo=%2Fcustomers');
  expect(await screen.findByRole('heading', { level: 1, name: 'Proteggi il tuo accesso' })).toBeVisible();
  expect(router.state.location.search).toBe('?returnTo=%2Fcustomers');
});
