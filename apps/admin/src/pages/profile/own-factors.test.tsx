import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import type { SecondFactors } from '@tenantry/contracts';
import {
  companyAccountRoutes,
  ownSessionRoutes,
  passkeyAuthenticationRoutes,
  secondFactorRoutes,
  securityEventRoutes,
} from '@tenantry/contracts/admin';
import {
  anOwnSession,
  aPasskey,
  aPasskeyCreation,
  aPasskeyRequest,
  aSecondFactors,
  aTotpSetup,
  someRecoveryCodes,
} from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { browserWithPasskeys } from '../../../test/browser-with-passkeys';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const codes = someRecoveryCodes();

/** Opens the page of somebody with these factors; what the server holds can be changed. */
const open = (first: Partial<SecondFactors>) => {
  const held = { factors: aSecondFactors(first) };
  server.use(
    respond(ownSessionRoutes.list, { items: [anOwnSession()] }),
    respond(securityEventRoutes.list, { items: [], refused: null }),
    respond(companyAccountRoutes.get, { available: false, linked: null }),
    respond(secondFactorRoutes.list, () => held.factors),
    respond(secondFactorRoutes.beginTotp, aTotpSetup()),
  );
  return { held, ...renderPage('/profile/security') };
};
const card = async (name: string) => within(await screen.findByRole('region', { name }));
const twoFactor = async () => {
  await screen.findByRole('list', { name: 'Autenticazione a due fattori' });
  return card('Autenticazione a due fattori');
};

it('AU-05 sets up the first factor and shows its recovery codes until they are kept', async () => {
  const { user, held } = open({ totp: null, recoveryCodesLeft: null, requiredBecause: null });
  server.use(
    respond(secondFactorRoutes.confirmTotp, () => {
      held.factors = aSecondFactors({ requiredBecause: null });
      return { recoveryCodes: codes };
    }),
  );
  expect((await twoFactor()).getByText(/^Facoltativa ma consigliata/)).toBeVisible();
  await user.click((await twoFactor()).getByRole('button', { name: "Configura l'app di autenticazione" }));
  const dialog = within(await screen.findByRole('dialog', { name: "Configura l'app di autenticazione" }));
  await user.type(dialog.getByLabelText('Codice di 6 cifre'), '123456{Enter}');

  const shown = await screen.findByRole('dialog', { name: 'Conserva i codici di recupero' });
  expect(
    within(shown)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(codes);
  await user.keyboard('{Escape}');
  await user.click(within(shown).getByRole('button', { name: 'Continua' }));
  await user.click(within(shown).getByRole('checkbox', { name: 'Li ho messi al sicuro' }));
  await user.click(within(shown).getByRole('button', { name: 'Continua' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await twoFactor()).getByText('10 codici ancora validi')).toBeVisible();
});

it('SE-10 asks for the password before a factor goes, and keeps it when the person gives up', async () => {
  const { user, held } = open({ passkeys: [aPasskey()] });
  let given = false;
  server.use(
    respond(secondFactorRoutes.removeTotp, () => {
      if (!given) throw new RefuseWith('reauthenticationRequired');
      held.factors = aSecondFactors({ totp: null, passkeys: [aPasskey()] });
      return null;
    }),
    respond(ownSessionRoutes.authenticate, () => {
      given = true;
      return null;
    }),
  );
  await user.click((await twoFactor()).getByRole('button', { name: "Rimuovi l'app di autenticazione" }));
  const question = await screen.findByRole('alertdialog');
  await user.click(within(question).getByRole('button', { name: 'Rimuovi' }));
  const person = await screen.findByRole('dialog', { name: 'Conferma che sei tu' });
  await user.click(within(person).getByRole('button', { name: 'Annulla' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Conferma che sei tu' })).toBeNull());

  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Rimuovi' }));
  const again = await screen.findByRole('dialog', { name: 'Conferma che sei tu' });
  await user.type(within(again).getByLabelText(/^Password/), 'una frase lunga{Enter}');
  expect(await screen.findByText('App di autenticazione rimossa')).toBeVisible();
  expect(await (await twoFactor()).findByRole('button', { name: "Configura l'app di autenticazione" })).toBeVisible();
});

it('SE-10 takes a passkey in place of the password, and says when none was given', async () => {
  const browser = browserWithPasskeys();
  const { user, held } = open({ passkeys: [aPasskey()] });
  const answers: unknown[] = [];
  server.use(
    respond(secondFactorRoutes.removeTotp, () => {
      if (answers.length === 0) throw new RefuseWith('reauthenticationRequired');
      held.factors = aSecondFactors({ totp: null, passkeys: [aPasskey()] });
      return null;
    }),
    respond(passkeyAuthenticationRoutes.options, aPasskeyRequest()),
    respond(passkeyAuthenticationRoutes.give, ({ body }) => {
      answers.push(body.response.id);
      return null;
    }),
  );
  await user.click((await twoFactor()).getByRole('button', { name: "Rimuovi l'app di autenticazione" }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Rimuovi' }));
  const person = within(await screen.findByRole('dialog', { name: 'Conferma che sei tu' }));
  browser.declines = true;
  await user.click(await person.findByRole('button', { name: 'Con passkey' }));
  expect(await person.findByRole('alert')).toHaveTextContent(/Non hai confermato la passkey/);
  browser.declines = false;
  await user.click(person.getByRole('button', { name: 'Con passkey' }));
  expect(await screen.findByText('App di autenticazione rimossa')).toBeVisible();
  expect(answers).toHaveLength(1);
});

it('AU-05 offers no removal of the only factor of somebody who must have one, and says why', async () => {
  open({ passkeys: [] });
  const shown = await twoFactor();
  expect(shown.getByText(/^Obbligatoria per chi lavora per un partner/)).toBeVisible();
  expect(shown.getByText(/^È il tuo unico fattore ed è obbligatorio/)).toBeVisible();
  expect(shown.queryByRole('button', { name: /^Rimuovi/ })).toBeNull();
  expect(shown.getByRole('button', { name: "Cambia l'app di autenticazione" })).toBeVisible();
});

it('AU-05 warns while three recovery codes or fewer are left, and makes a new set', async () => {
  const { user, held } = open({ recoveryCodesLeft: 3 });
  server.use(
    respond(secondFactorRoutes.renewRecoveryCodes, () => {
      held.factors = aSecondFactors({ recoveryCodesLeft: 10 });
      return { recoveryCodes: codes };
    }),
  );
  expect((await twoFactor()).getByText(/^Ne restano pochi/)).toBeVisible();
  await user.click((await twoFactor()).getByRole('button', { name: 'Crea nuovi codici' }));
  const question = await screen.findByRole('dialog', { name: 'Creare una nuova serie di codici?' });
  await user.click(within(question).getByRole('button', { name: 'Crea nuovi codici' }));
  const shown = await screen.findByRole('dialog', { name: 'Conserva i codici di recupero' });
  await user.click(within(shown).getByRole('checkbox'));
  await user.click(within(shown).getByRole('button', { name: 'Continua' }));
  await waitFor(() => expect(screen.queryByText(/^Ne restano pochi/)).toBeNull());
});

it('AU-05 adds, renames and removes passkeys', async () => {
  browserWithPasskeys();
  const { user, held } = open({ passkeys: [] });
  const put = (...passkeys: SecondFactors['passkeys']) => {
    held.factors = aSecondFactors({ passkeys });
  };
  server.use(
    respond(secondFactorRoutes.passkeyOptions, aPasskeyCreation()),
    respond(secondFactorRoutes.addPasskey, ({ body }) => {
      put(aPasskey({ name: body.name, lastUsedAt: null }));
      return { passkey: aPasskey({ name: body.name }), recoveryCodes: null };
    }),
    respond(secondFactorRoutes.renamePasskey, ({ body }) => {
      put(aPasskey({ name: body.name }));
      return aPasskey({ name: body.name });
    }),
    respond(secondFactorRoutes.removePasskey, () => {
      put();
      return null;
    }),
  );
  const name = async () => screen.findByLabelText(/^Nome della passkey/);
  await user.click((await card('Passkey')).getByRole('button', { name: 'Aggiungi passkey' }));
  await user.clear(await name());
  await user.type(await name(), 'Portatile{Enter}');
  expect(await screen.findByText('Passkey aggiunta: Portatile')).toBeVisible();
  expect(await (await card('Passkey')).findByText(/Mai usata/)).toBeVisible();

  await user.click(await screen.findByRole('button', { name: 'Rinomina la passkey Portatile' }));
  await user.clear(await name());
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await name()).toHaveAccessibleDescription('Compila questo campo'));
  await user.type(await name(), 'Vecchio portatile{Enter}');
  expect(await screen.findByText('Passkey rinominata: Vecchio portatile')).toBeVisible();

  await user.click(await screen.findByRole('button', { name: 'Rimuovi la passkey Vecchio portatile' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Rimuovi' }));
  expect(await screen.findByText('Passkey rimossa: Vecchio portatile')).toBeVisible();
  expect(await (await card('Passkey')).findByText('Nessuna passkey.')).toBeVisible();
});

it('AU-05 says why nothing could be set up', async () => {
  const { user } = open({ totp: null, recoveryCodesLeft: null });
  server.use(refuse(secondFactorRoutes.beginTotp, 'unavailable'));
  await user.click((await twoFactor()).getByRole('button', { name: "Configura l'app di autenticazione" }));
  expect(await (await twoFactor()).findByRole('alert')).toHaveTextContent('Il servizio non risponde');
});
