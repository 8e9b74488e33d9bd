import { RefuseWith, respond } from '@tenantry/api-client/testing';
import type { IdentityProviderChange } from '@tenantry/contracts';
import { identityProviderRoutes, secondFactorPolicyRoutes } from '@tenantry/contracts/admin';
import { anIdentityProvider, aSecondFactorPolicy, noIdentityProvider } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { conflictNote, somebodyElseSaves } from '../../../test/conflicting-edit';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const open = (provider = noIdentityProvider()) => {
  server.use(
    respond(identityProviderRoutes.get, provider),
    respond(secondFactorPolicyRoutes.get, aSecondFactorPolicy({ staffAlways: true })),
  );
  return renderPage('/company/sign-in');
};
const card = async () => within(await screen.findByRole('form', { name: 'Account aziendale' }));

it('sets a provider up: what is typed becomes the body, with one line of domains as a list', async () => {
  const sent: [IdentityProviderChange, string | null][] = [];
  server.use(
    respond(identityProviderRoutes.set, ({ body, headers }) => {
      sent.push([body, headers.get('If-Match')]);
      return anIdentityProvider();
    }),
  );
  const { user } = open();
  const form = await card();
  expect(form.getByText('https://tenantry.example/admin/sign-in/company')).toBeVisible();
  await user.type(form.getByLabelText(/^Issuer/), 'https://login.valle.example');
  await user.type(form.getByLabelText(/^ID client/), 'tenantry');
  await user.type(form.getByLabelText(/^Segreto del client/), 'segreto');
  await user.type(form.getByLabelText(/^Domini/), 'valle.example, VALLE.it');
  await user.click(form.getByRole('checkbox', { name: /^Le persone possono accedere/ }));
  await user.click(form.getByRole('button', { name: 'Salva account aziendale' }));
  expect(await screen.findByText('Account aziendale salvato')).toBeVisible();
  expect(sent).toMatchObject([
    [{ clientSecret: 'segreto', allowedDomains: ['valle.example', 'valle.it'], enabled: true, required: false }, '"0"'],
  ]);
});

it('leaves the secret as it is when none is typed, and never shows it', async () => {
  const sent: IdentityProviderChange[] = [];
  server.use(
    respond(identityProviderRoutes.set, ({ body }) => {
      sent.push(body);
      return anIdentityProvider({ version: 2 });
    }),
  );
  const { user } = open(anIdentityProvider());
  const form = await card();
  expect(form.getByLabelText(/^Segreto del client/)).toHaveValue('');
  await user.click(form.getByRole('checkbox', { name: /^Obbligatorio/ }));
  await user.click(form.getByRole('button', { name: 'Salva account aziendale' }));
  expect(await screen.findByText('Account aziendale salvato')).toBeVisible();
  expect(sent.map((body) => 'clientSecret' in body)).toEqual([false]);
});

it('takes the saved secret away where that is asked for, and offers it only where there is one', async () => {
  const sent: IdentityProviderChange[] = [];
  server.use(
    respond(identityProviderRoutes.set, ({ body }) => {
      sent.push(body);
      return anIdentityProvider({ version: 2, confidential: false });
    }),
  );
  const { user } = open(anIdentityProvider());
  const form = await card();
  await user.type(form.getByLabelText(/^Segreto del client/), 'scritto per errore');
  await user.click(form.getByRole('checkbox', { name: /^Togli il segreto/ }));
  expect(form.getByLabelText(/^Segreto del client/)).toBeDisabled();
  await user.click(form.getByRole('button', { name: 'Salva account aziendale' }));
  expect(await screen.findByText('Account aziendale salvato')).toBeVisible();
  expect(sent.map(({ clientSecret }) => clientSecret)).toEqual([null]);
  expect(form.queryByRole('checkbox', { name: /^Togli il segreto/ })).not.toBeInTheDocument();
  expect(form.getByLabelText(/^Segreto del client/)).toBeEnabled();
});

it('says at the line of the domains which one is not taken', async () => {
  server.use(
    respond(identityProviderRoutes.set, () => {
      throw new RefuseWith('invalidInput', { errors: [{ field: 'allowedDomains.1', code: 'domainNotProven' }] });
    }),
  );
  const { user } = open(anIdentityProvider());
  const form = await card();
  await user.click(form.getByRole('button', { name: 'Salva account aziendale' }));
  expect(await screen.findByText(/^Solo i domini del tuo indirizzo/)).toBeVisible();
  expect(form.getByLabelText(/^Domini/)).toHaveAttribute('aria-invalid', 'true');
});

it('says at each line what is missing before anything is sent', async () => {
  const { user } = open();
  const form = await card();
  await user.click(form.getByRole('button', { name: 'Salva account aziendale' }));
  expect(await form.findAllByText('Compila questo campo')).toHaveLength(3);
  expect(form.getByLabelText(/^Issuer/)).toHaveFocus();
});

it('tries a provider before it is saved, and says in words what is wrong with it', async () => {
  server.use(
    respond(identityProviderRoutes.try, ({ body }) => ({
      problem: body.issuer.endsWith('/wrong') ? ('issuerNotAProvider' as const) : null,
    })),
  );
  const { user } = open(anIdentityProvider());
  const form = await card();
  await user.click(form.getByRole('button', { name: 'Prova la connessione' }));
  expect(await form.findByText('Il provider risponde e si può usare.')).toBeVisible();
  await user.type(form.getByLabelText(/^Issuer/), '/wrong');
  await user.click(form.getByRole('button', { name: 'Prova la connessione' }));
  expect(await form.findByText(/non c'è un provider OpenID Connect/)).toBeVisible();
});

it('removes a provider only when asked twice', async () => {
  let removed = 0;
  server.use(
    respond(identityProviderRoutes.remove, () => {
      removed += 1;
      return null;
    }),
  );
  const { user } = open(anIdentityProvider());
  await user.click((await card()).getByRole('button', { name: 'Rimuovi' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(removed).toBe(0);
  await user.click(within(dialog).getByRole('button', { name: 'Rimuovi' }));
  expect(await screen.findByText('Account aziendale rimosso')).toBeVisible();
  expect(removed).toBe(1);
});

it('CC-04 says what somebody else has changed meanwhile', async () => {
  const { user } = open(anIdentityProvider());
  const form = await card();
  const newest = anIdentityProvider({ clientId: 'another', version: 3 });
  somebodyElseSaves(identityProviderRoutes.set, newest, () => server.use(respond(identityProviderRoutes.get, newest)));
  await user.click(form.getByRole('checkbox', { name: /^Obbligatorio/ }));
  await user.click(form.getByRole('button', { name: 'Salva account aziendale' }));
  expect(await conflictNote()).toHaveTextContent('ID client: da tenantry a another');
});
