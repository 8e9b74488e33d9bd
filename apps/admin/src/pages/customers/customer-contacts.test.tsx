import { refuse, RefuseWith, respond } from '@tenantry/api-client/testing';
import type { Contact, ContactPage } from '@tenantry/contracts';
import {
  customerContactRoutes as routes,
  customerMemberRoutes,
  customerRoutes,
  memberEmailChangeRoutes,
  ownEmailChangeRoutes,
} from '@tenantry/contracts/admin';
import {
  aContact,
  aContactCandidate,
  aContactPage,
  aCustomer,
  aMember,
  aMemberPage,
  aSession,
  aWaitingEmailChange,
  customerFixtureId,
  fixtureId,
} from '@tenantry/contracts/fixtures';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { server } from '../../../test/mock-server';
import { renderPage } from '../../../test/render-page';

const path = `/customers/${customerFixtureId}/configure`;
const lucia = { firstName: 'Lucia', lastName: 'Ferraro', email: 'lucia@valbrentana.example' };
const user = aContact({ number: 1, ...lucia, userId: fixtureId(2), types: ['billing'] });
const person = aContact();

/** A customer with these contacts; what is sent to add one is kept. */
function api(contacts: readonly Contact[] = [user, person], page: Partial<ContactPage> = {}) {
  const sent: unknown[] = [];
  server.use(
    respond(customerRoutes.get, aCustomer()),
    respond(routes.list, () => aContactPage(contacts, page)),
    respond(routes.get, ({ params }) => contacts.find(({ id }) => id === params.contactId) ?? person),
    respond(customerMemberRoutes.list, aMemberPage([])),
    respond(routes.candidates, { items: [aContactCandidate({ firstName: 'Sara', lastName: 'Conti' })] }),
    respond(routes.create, ({ body }) => {
      sent.push(body);
      return aContact({ ...body, userId: null });
    }),
    respond(routes.createFromUser, ({ body }) => {
      sent.push(body);
      return aContact({ ...body, firstName: 'Sara', lastName: 'Conti' });
    }),
  );
  return sent;
}

const row = async (name: RegExp) => screen.findByRole('row', { name });
const openAdding = async () => {
  const view = renderPage(path);
  await view.user.click(await screen.findByRole('button', { name: 'Aggiungi contatto' }));
  return { ...view, dialog: await screen.findByRole('dialog', { name: 'Aggiungi contatto' }) };
};

it('S004-25 shows the contacts of a tenant under Configura, each with its types', async () => {
  api();
  renderPage(path);
  expect(await screen.findByRole('link', { name: 'Configura' })).toHaveAttribute('aria-current', 'page');
  expect(await row(/Lucia Ferraro.*Utente/)).toHaveTextContent('Fatturazione');
  expect(await row(/Paolo Zanin.*Senza accesso/)).toHaveTextContent('Tecnico');
});

it('S004-06 S004-09 S004-14 asks first who, then for what a new person needs, and adds them with Aggiungi', async () => {
  const sent = api();
  const { user: browser, dialog } = await openAdding();
  const form = within(dialog);
  const submit = form.getByRole('button', { name: 'Aggiungi' });
  expect(form.queryByLabelText(/^Nome/)).not.toBeInTheDocument();
  await browser.click(submit);
  expect(await form.findByText("Scegli una delle voci dell'elenco")).toBeVisible();

  await browser.click(form.getByRole('radio', { name: /Nuova persona/ }));
  await browser.click(submit);
  await waitFor(() => expect(form.getByLabelText(/^Nome/)).toHaveFocus());
  expect(form.getByRole('group', { name: /Tipo di contatto/ })).toHaveAccessibleDescription('Scegli almeno una voce');

  await browser.type(form.getByLabelText(/^Nome/), 'Ada');
  await browser.type(form.getByLabelText(/^Cognome/), 'Riva');
  await browser.type(form.getByLabelText(/^Indirizzo e-mail aziendale/), 'ada@valbrentana.example');
  await browser.click(form.getByRole('checkbox', { name: 'Fatturazione' }));
  await browser.click(form.getByRole('checkbox', { name: 'Business' }));
  await browser.click(submit);
  expect(await screen.findByText('Ada Riva è tra i contatti')).toBeVisible();
  expect(sent).toEqual([
    {
      firstName: 'Ada',
      lastName: 'Riva',
      email: 'ada@valbrentana.example',
      phone: null,
      jobTitle: null,
      language: null,
      types: ['billing', 'business'],
    },
  ]);
});

it('S004-07 S004-08 makes a contact from a user, whose name and address are not typed again', async () => {
  const sent = api();
  const { user: browser, dialog } = await openAdding();
  const form = within(dialog);
  await browser.click(form.getByRole('radio', { name: /Da un utente/ }));
  expect(form.queryByLabelText(/^Cognome/)).not.toBeInTheDocument();
  await browser.click(form.getByRole('button', { name: 'Aggiungi' }));
  expect(await form.findByLabelText(/^Utente/)).toHaveAccessibleDescription(/^Compila questo campo/);
  await browser.selectOptions(form.getByLabelText(/^Utente/), screen.getByRole('option', { name: /Sara Conti/ }));
  await browser.click(form.getByRole('checkbox', { name: 'Tecnico' }));
  await browser.selectOptions(form.getByLabelText('Lingua'), 'English');
  await browser.click(form.getByRole('button', { name: 'Aggiungi' }));
  expect(await screen.findByText('Sara Conti è tra i contatti')).toBeVisible();
  expect(sent).toEqual([{ userId: aContactCandidate().userId, types: ['technical'], language: 'en' }]);
});

it('S004-08 says why no user can be chosen when all are contacts already', async () => {
  api();
  server.use(respond(routes.candidates, { items: [] }));
  const { dialog } = await openAdding();
  const choice = within(dialog).getByRole('radio', { name: /Da un utente/ });
  await waitFor(() => expect(choice).toBeDisabled());
  expect(choice).toHaveAccessibleDescription('Tutti gli utenti sono già tra i contatti.');
});

it('S004-17 leads from an address that is there already to its contact', async () => {
  api();
  server.use(
    refuse(routes.create, 'contactExists', {
      errors: [{ field: 'email', code: 'contactExists', params: { contactId: person.id } }],
    }),
  );
  const { user: browser, dialog } = await openAdding();
  const form = within(dialog);
  await browser.click(form.getByRole('radio', { name: /Nuova persona/ }));
  await browser.type(form.getByLabelText(/^Nome/), 'Paolo');
  await browser.type(form.getByLabelText(/^Cognome/), 'Zanin');
  await browser.type(form.getByLabelText(/^Indirizzo e-mail aziendale/), person.email);
  await browser.click(form.getByRole('checkbox', { name: 'Tecnico' }));
  await browser.click(form.getByRole('button', { name: 'Aggiungi' }));
  expect(await form.findByLabelText(/^Indirizzo e-mail aziendale/)).toBeInvalid();
  await browser.click(form.getByRole('button', { name: 'Modifica quello' }));
  const edit = await screen.findByRole('dialog', { name: 'Modifica contatto' });
  expect(within(edit).getByLabelText(/^Posizione professionale/)).toHaveValue('Responsabile IT');
});

it('S004-24 takes the last type away, and shows a contact without any as one', async () => {
  const bodies: unknown[] = [];
  api([aContact({ number: 4, lastName: 'Muto', types: [] }), person]);
  server.use(
    respond(routes.update, ({ body }) => {
      bodies.push(body);
      return aContact({ ...body, version: 2 });
    }),
  );
  const { user: browser } = renderPage(path);
  expect(await row(/Paolo Muto/)).toHaveTextContent('Nessun tipo');
  await browser.click(await screen.findByRole('button', { name: 'Modifica il contatto Paolo Zanin' }));
  const form = within(await screen.findByRole('dialog', { name: 'Modifica contatto' }));
  await browser.click(form.getByRole('checkbox', { name: 'Tecnico' }));
  await browser.click(form.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Contatto Paolo Zanin salvato')).toBeVisible();
  expect(bodies).toMatchObject([{ firstName: 'Paolo', types: [] }]);
});

it('S004-27 says who changed it last, and keeps what two people change at once', async () => {
  const versions: (string | null)[] = [];
  const newest = aContact({ types: ['technical', 'business'], phone: '0424 9', version: 2 });
  api();
  server.use(
    respond(routes.update, ({ headers, body }) => {
      versions.push(headers.get('If-Match'));
      if (versions.length > 1) return aContact({ ...body, version: 3 });
      server.use(respond(routes.get, newest));
      throw new RefuseWith('staleVersion', {
        params: { changedBy: 'Lucia Ferraro', changedAt: '2026-11-20T16:30:00Z' },
      });
    }),
  );
  const { user: browser } = renderPage(path);
  await browser.click(await screen.findByRole('button', { name: 'Modifica il contatto Paolo Zanin' }));
  const form = within(await screen.findByRole('dialog', { name: 'Modifica contatto' }));
  expect(form.getByText(/^Ultima modifica: Giulia Bortolin, 13\/03\/2026/)).toBeVisible();
  await browser.click(form.getByRole('checkbox', { name: 'Fatturazione' }));
  await browser.click(form.getByRole('button', { name: 'Salva' }));
  const note = await form.findByRole('region', { name: 'Lucia Ferraro ha salvato prima di te' });
  expect(note).toHaveTextContent('Telefono aziendale: da 0424 000 118 a 0424 9');
  const types = within(note).getByRole('radiogroup', { name: 'Tipo di contatto' });
  expect(types).toHaveTextContent('Fatturazione, Tecnico');
  expect(types).toHaveTextContent('Tecnico, Business');
  await browser.click(within(note).getByRole('button', { name: 'Salva sopra' }));
  expect(await screen.findByText('Contatto Paolo Zanin salvato')).toBeVisible();
  expect(versions).toEqual(['"1"', '"2"']);
});

it('S004-40 S004-41 leaves the address of a user alone and says why, and changes everything else', async () => {
  const bodies: unknown[] = [];
  api();
  server.use(
    respond(routes.update, ({ body }) => {
      bodies.push(body);
      return { ...user, ...body, version: 2 } as Contact;
    }),
  );
  const { user: browser } = renderPage(path);
  await browser.click(await screen.findByRole('button', { name: 'Modifica il contatto Lucia Ferraro' }));
  const form = within(await screen.findByRole('dialog', { name: 'Modifica contatto' }));
  expect(form.getByText("È l'indirizzo con cui l'utente accede: qui non si cambia.")).toBeVisible();
  expect(form.queryByRole('textbox', { name: /e-mail/ })).not.toBeInTheDocument();
  await browser.clear(form.getByLabelText('Telefono aziendale'));
  await browser.click(form.getByRole('button', { name: 'Salva' }));
  expect(await screen.findByText('Contatto Lucia Ferraro salvato')).toBeVisible();
  expect(bodies).toEqual([{ phone: null, jobTitle: 'Responsabile IT', types: ['billing'], language: null }]);
});

it('S004-34 S004-36 leads from the address of a user to its change, and shows the new one waiting', async () => {
  const asked: unknown[] = [];
  let member = aMember({ ...lucia });
  api();
  server.use(
    respond(customerMemberRoutes.list, ({ query }) => aMemberPage(query.search === lucia.email ? [member] : [])),
    respond(ownEmailChangeRoutes.get, aWaitingEmailChange(null)),
    respond(memberEmailChangeRoutes.request, ({ params, body }) => {
      asked.push([params.id, body.email]);
      member = { ...member, pendingEmail: { email: body.email, expiresAt: '2026-03-15T09:12:00Z' } };
      return aWaitingEmailChange(body.email);
    }),
  );
  const { user: browser } = renderPage(path);
  await browser.click(await screen.findByRole('button', { name: 'Modifica il contatto Lucia Ferraro' }));
  const contact = await screen.findByRole('dialog', { name: 'Modifica contatto' });
  await browser.click(await within(contact).findByRole('button', { name: 'Cambia indirizzo e-mail' }));
  const change = within(await screen.findByRole('dialog', { name: "Cambia l'indirizzo e-mail di Lucia Ferraro" }));
  await browser.type(change.getByLabelText(/^Nuovo indirizzo/), 'lucia@ferraro.example');
  await browser.click(change.getByRole('button', { name: 'Manda il link' }));
  expect(await screen.findByText('Link mandato a lucia@ferraro.example')).toBeVisible();
  expect(asked).toEqual([[member.id, 'lucia@ferraro.example']]);
  // The form of the contact is as it was, with the old address still in force.
  expect(await within(contact).findByText('lucia@ferraro.example: in attesa di verifica')).toBeVisible();
  expect(contact).toHaveTextContent(lucia.email);
});

it('S004-34 offers nobody the address of a user whom they do not manage', async () => {
  api();
  server.use(respond(customerMemberRoutes.list, aMemberPage([aMember({ ...lucia })])));
  const { user: browser } = renderPage(path, { session: aSession({ role: 'partner_sales' }) });
  await browser.click(await screen.findByRole('button', { name: 'Modifica il contatto Lucia Ferraro' }));
  const form = within(await screen.findByRole('dialog', { name: 'Modifica contatto' }));
  expect(form.getByText("È l'indirizzo con cui l'utente accede: qui non si cambia.")).toBeVisible();
  expect(form.queryByRole('button', { name: 'Cambia indirizzo e-mail' })).not.toBeInTheDocument();
});

it.each([
  ['S004-29 a user, who stays one', /Lucia Ferraro/, /Resta tra gli utenti/],
  ['S004-32 a person without access', /Paolo Zanin/, /i suoi dati non saranno più in elenco/],
])('%s is taken off the list after saying what that means', async (_, name, consequence) => {
  const gone: string[] = [];
  api();
  server.use(
    respond(routes.remove, ({ params }) => {
      gone.push(params.contactId);
      server.use(respond(routes.list, aContactPage([user, person].filter(({ id }) => id !== params.contactId))));
      return null;
    }),
  );
  const { user: browser } = renderPage(path);
  await browser.click(await screen.findByRole('button', { name: new RegExp(`Elimina il contatto ${name.source}`) }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveTextContent(consequence);
  await browser.click(within(dialog).getByRole('button', { name: 'Elimina contatto' }));
  expect(await screen.findByText(/non è più tra i contatti$/)).toBeVisible();
  expect(screen.queryByRole('row', { name })).not.toBeInTheDocument();
  expect(gone).toHaveLength(1);
});

it('S004-28 explains to the partner of a self-managed customer why nothing is there, and asks for nothing', async () => {
  server.use(respond(customerRoutes.get, aCustomer({ managementMode: 'self_managed', administrator: null })));
  renderPage(path);
  expect(await screen.findByText('Officine Valbrentana S.r.l. si gestisce autonomamente')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Aggiungi contatto' })).not.toBeInTheDocument();
});

it('shows a reader the contacts and nothing to change them with', async () => {
  api();
  renderPage(path, { session: aSession({ role: 'partner_reader' }) });
  await row(/Lucia Ferraro/);
  expect(screen.queryByRole('button', { name: /contatto/ })).not.toBeInTheDocument();
});

it('says of which types there is no contact, and what an empty list is for', async () => {
  api([person], { missingTypes: ['billing'] });
  const { unmount } = renderPage(path);
  expect(await screen.findByText(/^Nessun contatto di tipo Fatturazione:/)).toBeVisible();
  unmount();
  api([], { missingTypes: ['billing', 'technical'] });
  renderPage(path);
  expect(await screen.findByRole('heading', { name: 'Ancora nessun contatto' })).toBeVisible();
});
