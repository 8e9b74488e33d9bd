import { refuse, respond } from '@tenantry/api-client/testing';
import {
  customerRoutes,
  enrolmentRoutes,
  planRoutes,
  secondStepRoutes,
  sessionRoutes,
} from '@tenantry/contracts/admin';
import {
  aPasskeyCreation,
  aPendingSignIn,
  aSession,
  aTotpSetup,
  someRecoveryCodes,
} from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { browserWithPasskeys } from '../../../test/browser-with-passkeys';
import { caughtDownloads } from '../../../test/caught-downloads';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const codes = someRecoveryCodes();
const enrolled = { session: aSession(), recoveryCodes: codes };

/** Opens the page for somebody of a partner who has no factor yet. */
const open = () => {
  server.use(
    respond(secondStepRoutes.pending, aPendingSignIn({ step: 'enrolment', methods: [] })),
    respond(enrolmentRoutes.beginTotp, aTotpSetup()),
    respond(enrolmentRoutes.confirmTotp, enrolled),
    respond(customerRoutes.list, { items: [], nextCursor: null }),
    respond(planRoutes.list, { items: [] }),
  );
  return renderPage('/sign-in/enrolment?returnTo=%2Fcustomers', { session: null });
};
const codesPage = () => screen.findByRole('heading', { level: 1, name: 'Conserva i codici di recupero' });
const shownCodes = () =>
  within(screen.getByRole('list', { name: 'Codici di recupero' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('AU-05 explains why a factor is needed and leads a new sign-in there', async () => {
  server.use(respond(sessionRoutes.signIn, { step: 'enrolment' }));
  server.use(respond(secondStepRoutes.pending, aPendingSignIn({ step: 'enrolment', methods: [], reason: 'company' })));
  const { user } = renderPage('/sign-in', { session: null });
  await user.type(await screen.findByLabelText('Indirizzo e-mail'), 'giulia.bortolin@nordestcloud.example');
  await user.type(screen.getByLabelText('Password'), 'una frase lunga{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Proteggi il tuo accesso' })).toBeVisible();
  expect(await screen.findByText(/La tua azienda chiede un secondo fattore/)).toBeVisible();
});

it('AU-05 sets an app up by picture or by key, and lets nobody on before the codes are kept', async () => {
  const { user, router } = open();
  await user.click(await screen.findByRole('button', { name: /^App di autenticazione/ }));
  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1, name: "Configura l'app di autenticazione" })).toHaveFocus(),
  );
  expect(screen.getByRole('img', { name: /^Codice QR/ })).toBeVisible();
  expect(screen.getByRole('group', { name: "Oppure scrivi questa chiave nell'app" })).toHaveTextContent(
    'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP',
  );
  await user.type(screen.getByLabelText('Codice di 6 cifre'), '123 456{Enter}');

  expect(await codesPage()).toHaveFocus();
  expect(shownCodes()).toEqual(codes);
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  const kept = screen.getByRole('checkbox', { name: 'Li ho messi al sicuro' });
  expect(await screen.findByText(/Prima metti al sicuro i codici/)).toBeVisible();
  expect(router.state.location.pathname).toBe('/sign-in/enrolment');
  await user.click(kept);
  await user.click(screen.getByRole('button', { name: 'Continua' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Clienti' })).toBeVisible();
});

it('AU-05 lets the codes be copied, saved and printed', async () => {
  const files = caughtDownloads();
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: /^App di autenticazione/ }));
  await user.type(await screen.findByLabelText('Codice di 6 cifre'), '123456{Enter}');
  await codesPage();

  await user.click(screen.getByRole('button', { name: 'Copia' }));
  expect(await screen.findByText('Codici copiati')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(codes.join('\n'));
  await user.click(screen.getByRole('button', { name: 'Scarica' }));
  expect(files[0]?.name).toBe('codici-di-recupero-tenantry.txt');
  const lines = (await files[0]?.file.text())?.split('\r\n') ?? [];
  expect(lines).toEqual(expect.arrayContaining(codes));
  expect(lines).toContain(`Account: ${enrolled.session.user.email}`);
  await user.click(screen.getByRole('button', { name: 'Stampa' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('AU-05 makes a passkey with a name of its own, and says what the browser refused', async () => {
  const browser = browserWithPasskeys();
  const names: string[] = [];
  server.use(
    respond(enrolmentRoutes.passkeyOptions, aPasskeyCreation()),
    respond(enrolmentRoutes.addPasskey, ({ body }) => {
      names.push(body.name);
      return enrolled;
    }),
  );
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: /^Passkey/ }));
  const name = await screen.findByLabelText(/^Nome della passkey/);
  await user.clear(name);
  await user.type(name, 'Portatile');
  browser.declines = true;
  await user.click(screen.getByRole('button', { name: 'Crea la passkey' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Non hai confermato la passkey');
  browser.declines = false;
  await user.click(screen.getByRole('button', { name: 'Crea la passkey' }));
  await codesPage();
  expect(names).toEqual(['Portatile']);
});

it('AU-05 offers only the app in a browser that knows no passkeys', async () => {
  open();
  const choice = await screen.findByRole('group', { name: 'Scegli come' });
  expect(within(choice).getAllByRole('button')).toHaveLength(1);
});

it('SE-03 leads back to the door when there was too little time', async () => {
  const { user } = open();
  server.use(refuse(enrolmentRoutes.beginTotp, 'notSignedIn'));
  await user.click(await screen.findByRole('button', { name: /^App di autenticazione/ }));
  expect(await screen.findByText(/seconda verifica è scaduto/)).toBeVisible();
});
