import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { contactLinkHandlers } from '@tenantry/app-frame/mock';
import { contactId, neededContactTypes, type Contact, type ContactRoutes } from '@tenantry/contracts';
import { companyRoutes, customerContactRoutes, ownContactRoutes } from '@tenantry/contracts/admin';
import * as a from '@tenantry/contracts/fixtures';
import { newId } from './new-id';
import { shelf } from './shelf';

/** The contacts of one place: all customers share theirs, as nobody compares them here. */
function handlersOf(routes: ContactRoutes, first: readonly Contact[], confirms = false) {
  const contacts = shelf(first);
  let confirmsAddresses = confirms;
  let removed: readonly string[] = [];
  const listed = () => contacts.all().filter(({ id }) => !removed.includes(id));
  const candidates = [a.aContactCandidate({ firstName: 'Sara', lastName: 'Conti', email: 'sara.conti@example.net' })];
  const added = (facts: object) =>
    contacts.add({ ...a.aContact(), phone: null, jobTitle: null, version: 1, ...facts, id: contactId.parse(newId()) });
  return [
    respond(routes.list, () =>
      a.aContactPage(listed().toReversed(), {
        missingTypes: neededContactTypes.filter((type) => !listed().some(({ types }) => types.includes(type))),
        confirmsAddresses,
      }),
    ),
    respond(routes.get, ({ params }) => contacts.find(String((params as { contactId: string }).contactId))),
    respond(routes.candidates, { items: candidates }),
    respond(routes.create, ({ body }) => {
      const there = listed().find(({ email }) => email === body.email);
      if (!there) return added({ userId: null, emailState: confirmsAddresses ? 'waiting' : null, ...body });
      const params = { contactId: there.id };
      throw new RefuseWith('contactExists', { errors: [{ field: 'email', code: 'contactExists', params }] });
    }),
    respond(routes.createFromUser, ({ body }) => added({ ...candidates[0], ...body })),
    respond(routes.update, ({ params, body }) =>
      contacts.change(String((params as { contactId: string }).contactId), body as Partial<Contact>),
    ),
    respond(routes.askConfirmation, ({ params }) =>
      contacts.change(String((params as { contactId: string }).contactId), { emailState: 'waiting' }),
    ),
    respond(routes.decideConfirmation, ({ body }) => {
      ({ confirmsAddresses } = body);
      return body;
    }),
    respond(routes.remove, ({ params }) => {
      removed = [...removed, String((params as { contactId: string }).contactId)];
      return null;
    }),
  ];
}

const lucia = { firstName: 'Lucia', lastName: 'Ferraro', email: 'lucia@valbrentana.example', userId: a.fixtureId(1) };

/** Contacts of the own company and of customers, and the own company itself. */
export const contactHandlers = [
  ...handlersOf(ownContactRoutes as unknown as ContactRoutes, [
    a.aContact({
      firstName: 'Marta',
      lastName: 'Righi',
      email: 'marta.righi@nordestcloud.example',
      types: ['billing'],
    }),
    a.aContact({
      number: 3,
      firstName: 'Marco',
      lastName: 'Dal Pra',
      email: 'marco.dalpra@nordestcloud.example',
      userId: a.fixtureId(2),
      types: ['business'],
    }),
  ]),
  ...handlersOf(
    customerContactRoutes as unknown as ContactRoutes,
    [
      a.aContact({ number: 2, types: [], language: 'en', jobTitle: null, emailState: 'bounced' }),
      a.aContact({
        number: 4,
        firstName: 'Irene',
        lastName: 'Moro',
        email: 'irene@valbrentana.example',
        emailState: 'waiting',
      }),
      a.aContact({ number: 1, ...lucia, types: ['billing', 'technical'], phone: null, jobTitle: null }),
    ],
    true,
  ),
  ...contactLinkHandlers('admin'),
  respond(companyRoutes.get, a.aCompany()),
];
