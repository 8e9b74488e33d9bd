import { RefuseWith, respond } from '@tenantry/api-client/testing';
import * as routes from '@tenantry/contracts/admin';
import * as a from '@tenantry/contracts/fixtures';

const { customerRoutes, licenceRoutes, mailRoutes, partnerRoutes, planRoutes, profileRoutes, sessionRoutes } = routes;

const session = a.aSession({ otherAccounts: ['Adige Informatica'], demo: false });
const plans = [a.aPlan(1, { name: 'Suite Ufficio' }), a.aPlan(2, { name: 'Posta Business', unitLabels: a.mailboxes })];
const names = ['Segheria Val Cordara', 'Ceramiche Montelupaia', 'Nautica Portosereno', 'Cantina Roccaverna'];
const customers = names.map((name, index) => a.aListedCustomer({ id: a.fixtureId(900 + index), name }));
let signedIn = true;
let profile = a.aProfile({ email: session.user.email, firstName: 'Giulia', lastName: 'Bortolin' });

const current = () => {
  if (!signedIn) throw new RefuseWith('notSignedIn');
  return session;
};

/** Answers every read from fixtures and the door like a door; a real back end is not imitated here. */
export const handlers = [
  respond(sessionRoutes.current, current),
  respond(sessionRoutes.signIn, ({ body }) => {
    if (body.password === 'wrong') throw new RefuseWith('invalidCredentials');
    signedIn = true;
    return session;
  }),
  respond(sessionRoutes.signOut, () => {
    signedIn = false;
    return null;
  }),
  respond(sessionRoutes.switchAccount, current),
  respond(sessionRoutes.forgottenPassword, null),
  respond(sessionRoutes.inspectPasswordLink, a.aPasswordLink()),
  respond(sessionRoutes.setPassword, null),
  respond(profileRoutes.get, () => profile),
  respond(profileRoutes.update, ({ body }) => (profile = { ...profile, ...body, version: profile.version + 1 })),
  respond(routes.dashboardRoutes.get, a.aDashboard()),
  respond(customerRoutes.list, ({ query }) => ({
    items: customers.filter(
      ({ name, status }) =>
        name.toLowerCase().includes((query.search ?? '').toLowerCase()) && (!query.status || status === query.status),
    ),
    nextCursor: null,
  })),
  respond(customerRoutes.get, ({ params }) => ({
    ...a.aCustomer({ company: customers.find(({ id }) => id === params.id)?.name ?? 'Officine Valbrentana' }),
    id: params.id,
  })),
  respond(customerRoutes.history, { items: [a.aHistoryEntry()], nextCursor: null }),
  respond(customerRoutes.accountNameCheck, ({ query }) => ({ available: query.accountName !== 'occupato' })),
  respond(licenceRoutes.list, { items: [a.aLicence(), a.aLicence({ number: 1, status: 'expiring' })] }),
  respond(mailRoutes.list, { items: [a.aMail()] }),
  respond(planRoutes.list, { items: plans }),
  respond(planRoutes.assignable, { items: plans }),
  respond(planRoutes.get, ({ params }) => plans.find(({ id }) => id === params.id) ?? a.aPlan(1)),
  respond(routes.productRoutes.list, { items: [a.aProduct(1), a.aProduct(2)] }),
  respond(routes.unitTypeRoutes.list, { items: [a.aUnitType()] }),
  respond(partnerRoutes.list, { items: [a.aPartner(), a.aPartner(1, { name: 'Dolomia Sistemi' })] }),
  respond(routes.municipalityRoutes.suggest, { items: [] }),
  respond(routes.municipalityRoutes.regions, { items: ['Lombardia', 'Veneto'] }),
];
