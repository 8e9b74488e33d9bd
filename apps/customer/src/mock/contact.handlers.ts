import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { contactLinkHandlers } from '@tenantry/app-frame/mock';
import { contactId, type Contact } from '@tenantry/contracts';
import { managementRoutes, ownContactRoutes } from '@tenantry/contracts/customer';
import * as a from '@tenantry/contracts/fixtures';

const lucia = { firstName: 'Lucia', lastName: 'Ferraro', email: 'lucia@valbrentana.example', userId: a.fixtureId(1) };
let contacts = [a.aContact({ number: 1, ...lucia, types: ['billing', 'technical'], jobTitle: null }), a.aContact()];
let management = a.aManagement();
let confirmsAddresses = false;

const find = (id: string): Contact => {
  const found = contacts.find((one) => one.id === id);
  if (!found) throw new RefuseWith('notFound');
  return found;
};
const added = (facts: object): Contact => {
  const id = contactId.parse(a.fixtureId(8000 + contacts.length));
  const made = { ...a.aContact({ phone: null, jobTitle: null }), ...facts, id };
  contacts = [...contacts, made];
  return made;
};

/** Contacts of the own company, and who manages it. */
export const contactHandlers = [
  respond(ownContactRoutes.list, () => a.aContactPage(contacts, { confirmsAddresses })),
  respond(ownContactRoutes.get, ({ params }) => find(params.contactId)),
  respond(ownContactRoutes.candidates, { items: [a.aContactCandidate({ firstName: 'Sara', lastName: 'Conti' })] }),
  respond(ownContactRoutes.create, ({ body }) =>
    added({ userId: null, emailState: confirmsAddresses ? 'waiting' : null, ...body }),
  ),
  respond(ownContactRoutes.createFromUser, ({ body }) => added({ ...a.aContactCandidate(), ...body })),
  respond(ownContactRoutes.update, ({ params, body }) => {
    const before = find(params.contactId);
    const after = { ...before, ...body, version: before.version + 1 } as Contact;
    contacts = contacts.map((one) => (one === before ? after : one));
    return after;
  }),
  respond(ownContactRoutes.askConfirmation, ({ params }) => {
    const before = find(params.contactId);
    const after: Contact = { ...before, emailState: 'waiting' };
    contacts = contacts.map((one) => (one === before ? after : one));
    return after;
  }),
  respond(ownContactRoutes.decideConfirmation, ({ body }) => {
    ({ confirmsAddresses } = body);
    return body;
  }),
  ...contactLinkHandlers('customer'),
  respond(ownContactRoutes.remove, ({ params }) => {
    contacts = contacts.filter(({ id }) => id !== params.contactId);
    return null;
  }),
  respond(managementRoutes.get, () => management),
  respond(managementRoutes.decide, ({ body }) => {
    management = { ...management, ...body, version: management.version + 1 };
    return management;
  }),
];
