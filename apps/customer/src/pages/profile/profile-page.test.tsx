import { RefuseWith, refuse, respond } from '@tenantry/api-client/testing';
import { profileRoutes } from '@tenantry/contracts/customer';
import { aProfile } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

it('saves name and language of the profile with the version it was read in, and goes on in that language', async () => {
  let ifMatch: string | null = null;
  server.use(
    respond(profileRoutes.get, aProfile()),
    respond(profileRoutes.update, ({ body, headers }) => {
      ifMatch = headers.get('If-Match');
      return aProfile({ ...body, version: 3 });
    }),
  );
  const { user } = renderPage('/profile');
  const name = await screen.findByLabelText(/^Nome/);
  await user.clear(name);
  await user.type(name, 'Lucilla');
  await user.click(screen.getByRole('radio', { name: 'English' }));
  await user.click(screen.getByRole('button', { name: 'Salva profilo' }));
  expect(await screen.findByText('Profile saved')).toBeVisible();
  expect(ifMatch).toBe('"2"');
  expect(screen.getByLabelText(/^First name/)).toHaveValue('Lucilla');
});

it('shows what is wrong with a field at that field, whether the page or the server says so', async () => {
  server.use(
    respond(profileRoutes.get, aProfile()),
    refuse(profileRoutes.update, 'invalidInput', { errors: [{ field: 'lastName', code: 'controlCharacters' }] }),
  );
  const { user } = renderPage('/profile');
  const name = await screen.findByLabelText(/^Nome/);
  await user.clear(name);
  await user.tab();
  await waitFor(() => expect(name).toHaveAccessibleDescription('Compila questo campo'));
  await user.type(name, 'Lucia');
  await user.click(screen.getByRole('button', { name: 'Salva profilo' }));
  const surname = screen.getByLabelText(/^Cognome/);
  await waitFor(() => expect(surname).toBeInvalid());
  expect(surname).toHaveFocus();
});

it('CC-04 shows what the person has saved elsewhere meanwhile, keeps what was typed and saves on top', async () => {
  const versions: (string | null)[] = [];
  const newest = aProfile({ firstName: 'Lucia Maria', lastName: 'Ferrari', version: 3 });
  server.use(
    respond(profileRoutes.get, aProfile()),
    respond(profileRoutes.update, ({ headers, body }) => {
      versions.push(headers.get('If-Match'));
      if (versions.length > 1) return { ...newest, ...body, version: 4 };
      server.use(respond(profileRoutes.get, newest));
      throw new RefuseWith('staleVersion', {
        params: { changedBy: 'Lucia Ferraro', changedAt: '2026-11-20T16:30:00Z' },
      });
    }),
  );
  const { user } = renderPage('/profile');
  const name = await screen.findByLabelText(/^Nome/);
  await user.clear(name);
  await user.type(name, 'Lucilla');
  await user.click(screen.getByRole('button', { name: 'Salva profilo' }));
  const note = await screen.findByRole('region', { name: 'Hai salvato anche altrove' });
  expect(note).toHaveFocus();
  expect(note).toHaveTextContent('Cognome: da Ferraro a Ferrari');
  expect(screen.getByLabelText(/^Cognome/)).toHaveValue('Ferrari');
  expect(within(note).getByRole('radiogroup', { name: 'Nome' })).toHaveTextContent('Lucia Maria (prima: Lucia)');
  expect(name).toHaveValue('Lucilla');
  await user.click(within(note).getByRole('button', { name: 'Salva sopra' }));
  expect(await screen.findByText('Profilo salvato')).toBeVisible();
  expect(note).not.toBeInTheDocument();
  expect(versions).toEqual(['"2"', '"3"']);
});
