import { respond } from '@tenantry/api-client/testing';
import type { Contact } from '@tenantry/contracts';
import { companyRoutes, ownContactRoutes as routes, ownMemberRoutes } from '@tenantry/contracts/admin';
import { aCompany, aContact, aContactPage, aSession } from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

/** The own company with no contact yet; what is added is in the list from then on. */
function api() {
  const contacts: Contact[] = [];
  server.use(
    respond(ownMemberRoutes.list, { items: [], nextCursor: null }),
    respond(companyRoutes.get, aCompany()),
    respond(routes.list, () => aContactPage(contacts)),
    respond(routes.candidates, { items: [] }),
    respond(routes.create, ({ body }) => {
      contacts.push(aContact({ ...body, userId: null }));
      return contacts[0] ?? aContact();
    }),
  );
  return contacts;
}

const session = () => {
  const { permissions, ...rest } = aSession();
  return { ...rest, permissions: permissions.filter((one) => one !== 'branding.edit') };
};

it('S004-05 S004-15 leads by Gestione azienda and Profilo partner to the contacts of the own company, and Aggiungi saves one', async () => {
  const contacts = api();
  const { user, router } = renderPage('/users', { session: session() });
  const navigation = within(await screen.findByRole('navigation', { name: 'Navigazione principale' }));
  const group = navigation.getByText('Gestione azienda').parentElement as HTMLElement;
  await user.click(within(group).getByRole('link', { name: 'Profilo partner' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Profilo partner' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/company/profile');

  const section = (await screen.findByRole('heading', { name: 'Contatti' })).closest('section') as HTMLElement;
  await user.click(await within(section).findByRole('button', { name: 'Aggiungi contatto' }));
  const form = within(await screen.findByRole('dialog', { name: 'Aggiungi contatto' }));
  await user.click(form.getByRole('radio', { name: /Nuova persona/ }));
  await user.type(form.getByLabelText(/^Nome/), 'Ada');
  await user.type(form.getByLabelText(/^Cognome/), 'Riva');
  await user.type(form.getByLabelText(/^Indirizzo e-mail aziendale/), 'ada@nordestcloud.example');
  await user.click(form.getByRole('checkbox', { name: 'Tecnico' }));
  expect(contacts).toEqual([]);
  await user.click(form.getByRole('button', { name: 'Aggiungi' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await within(section).findByRole('row', { name: /Ada Riva.*Tecnico/ })).toHaveTextContent(
    'ada@nordestcloud.example',
  );
});

it('S004-05 shows the contacts of the own company to whoever may only look, with no way to add one', async () => {
  api().push(aContact());
  renderPage('/company/profile', { session: aSession({ role: 'partner_reader' }) });
  expect(await screen.findByRole('row', { name: /Paolo Zanin/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Aggiungi contatto' })).not.toBeInTheDocument();
});
