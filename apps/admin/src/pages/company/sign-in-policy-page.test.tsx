import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { identityProviderRoutes, ownSessionRoutes, secondFactorPolicyRoutes } from '@tenantry/contracts/admin';
import { aSecondFactorPolicy, noIdentityProvider } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { conflictNote, somebodyElseSaves } from '../../../test/conflicting-edit';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const open = () => {
  server.use(
    respond(secondFactorPolicyRoutes.get, aSecondFactorPolicy({ staffAlways: true })),
    respond(identityProviderRoutes.get, noIdentityProvider()),
  );
  return renderPage('/company/sign-in');
};
const choose = (name: RegExp) => screen.findByRole('radio', { name });
const require = async (user: ReturnType<typeof renderPage>['user']) => {
  await user.click(await choose(/^Obbligatorio/));
  await user.click(screen.getByRole('button', { name: 'Salva' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Rendi obbligatorio' }));
};

it('AU-05 asks before it requires a factor of everyone, and for the password where the server wants it', async () => {
  let given = false;
  const sent: string[] = [];
  server.use(
    respond(secondFactorPolicyRoutes.set, ({ body, headers }) => {
      if (!given) throw new RefuseWith('reauthenticationRequired');
      sent.push(`${body.policy} over ${headers.get('If-Match')}`);
      return aSecondFactorPolicy({ ...body, inherited: false, version: 2 });
    }),
    respond(ownSessionRoutes.authenticate, () => {
      given = true;
      return null;
    }),
  );
  const { user } = open();
  expect(await screen.findByText(/Nessuno qui ha ancora deciso/)).toBeVisible();
  await require(user);
  const dialog = await screen.findByRole('dialog', { name: 'Conferma che sei tu' });
  await user.type(within(dialog).getByLabelText(/^Password/), 'una frase lunga{Enter}');
  expect(await screen.findByText('Il secondo fattore ora è obbligatorio per tutti')).toBeVisible();
  expect(sent).toEqual(['required over "1"']);
  await waitFor(() => expect(screen.queryByText(/Nessuno qui ha ancora deciso/)).toBeNull());
});

it('AU-05 changes nothing when the person gives up at the password', async () => {
  let tries = 0;
  server.use(
    respond(secondFactorPolicyRoutes.set, () => {
      tries += 1;
      throw new RefuseWith('reauthenticationRequired');
    }),
  );
  const { user } = open();
  await require(user);
  const dialog = await screen.findByRole('dialog', { name: 'Conferma che sei tu' });
  await user.click(within(dialog).getByRole('button', { name: 'Annulla' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await choose(/^Obbligatorio/)).toBeChecked();
  expect(tries).toBe(1);
});

it('CC-04 says who decided in the meantime, and saves over that only when asked again', async () => {
  const { user } = open();
  const newest = aSecondFactorPolicy({ policy: 'required', inherited: false, version: 4 });
  await choose(/^Facoltativo/);
  const sent = somebodyElseSaves(secondFactorPolicyRoutes.set, newest, () =>
    server.use(respond(secondFactorPolicyRoutes.get, newest)),
  );
  await require(user);
  expect(await conflictNote()).toHaveTextContent('Oltre alla password: da Facoltativo a Obbligatorio');
  expect(sent.map(({ version }) => version)).toEqual(['"1"']);
});
