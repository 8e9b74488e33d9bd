import { respond } from '@tenantry/api-client/testing';
import { ownContactRoutes as routes, profileRoutes } from '@tenantry/contracts/customer';
import { aContact, aContactPage, aProfile } from '@tenantry/contracts/fixtures';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { anOwner, renderPage } from '../../../test/render-page';

it('S004-26 shows the company its contacts with all that its partner can do to them', async () => {
  const bodies: unknown[] = [];
  server.use(
    respond(routes.list, aContactPage([aContact()])),
    respond(routes.get, aContact()),
    respond(routes.update, ({ body }) => {
      bodies.push(body);
      return aContact({ ...body, version: 2 });
    }),
  );
  const { user } = renderPage('/profile/contacts');
  expect(await screen.findByRole('heading', { level: 1, name: "Contatti dell'azienda" })).toBeVisible();
  expect(await screen.findByRole('row', { name: /Paolo Zanin/ })).toHaveTextContent('Tecnico');
  await user.click(screen.getByRole('button', { name: 'Modifica il contatto Paolo Zanin' }));
  const form = within(await screen.findByRole('dialog', { name: 'Modifica contatto' }));
  expect(form.getByText(/^Ultima modifica: Giulia Bortolin/)).toBeVisible();
  await user.selectOptions(form.getByLabelText('Lingua'), 'English');
  await user.click(form.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Contatto Paolo Zanin salvato')).toBeVisible();
  expect(bodies).toMatchObject([{ email: 'paolo.zanin@valbrentana.example', language: 'en' }]);
});

it('leads from the profile to the contacts and to the partner’s access, but only whoever may open them', async () => {
  server.use(respond(profileRoutes.get, aProfile()));
  const { unmount } = renderPage('/profile');
  expect(await screen.findByRole('link', { name: 'Apri contatti' })).toHaveAttribute('href', '/profile/contacts');
  expect(screen.getByRole('link', { name: 'Apri accesso' })).toHaveAttribute('href', '/partner-access');
  unmount();
  renderPage('/profile', { session: anOwner({ role: 'member' }) });
  await screen.findByLabelText(/^Nome/);
  expect(screen.queryByRole('link', { name: /^Apri (contatti|accesso)/ })).not.toBeInTheDocument();
});

it('refuses the page to a member, who may not see contacts', async () => {
  renderPage('/profile/contacts', { session: anOwner({ role: 'member' }) });
  expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Contatti');
});
