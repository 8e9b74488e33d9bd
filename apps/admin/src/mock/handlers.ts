import { RefuseWith, respond } from '@tenantry/api-client/testing';
import {
  customerRoutes,
  dashboardRoutes,
  partnerRoutes,
  planRoutes,
  productRoutes,
  profileRoutes,
  sessionRoutes,
  unitTypeRoutes,
} from '@tenantry/contracts/admin';
import { mockCustomers, mockDashboard, mockSession } from './fixtures';

let signedIn = true;
let profile = { ...mockSession.user, version: 1 };

const current = () => {
  if (!signedIn) throw new RefuseWith('notSignedIn');
  return mockSession;
};

/** Enough of the API for the shell and the lists; a real back end is not imitated here. Any password signs in but "wrong". */
export const handlers = [
  respond(sessionRoutes.current, current),
  respond(sessionRoutes.signIn, ({ body }) => {
    if (body.password === 'wrong') throw new RefuseWith('invalidCredentials');
    signedIn = true;
    return mockSession;
  }),
  respond(sessionRoutes.signOut, () => {
    signedIn = false;
    return null;
  }),
  respond(sessionRoutes.switchAccount, current),
  respond(sessionRoutes.forgottenPassword, null),
  respond(profileRoutes.get, () => profile),
  respond(profileRoutes.update, ({ body }) => (profile = { ...profile, ...body, version: profile.version + 1 })),
  respond(dashboardRoutes.get, mockDashboard),
  respond(customerRoutes.list, ({ query }) => {
    const words = (query.search ?? '').toLowerCase();
    const items = mockCustomers.filter(
      ({ name, status }) => name.toLowerCase().includes(words) && (!query.status || status === query.status),
    );
    return { items, nextCursor: null };
  }),
  respond(planRoutes.list, { items: [] }),
  respond(productRoutes.list, { items: [] }),
  respond(unitTypeRoutes.list, { items: [] }),
  respond(partnerRoutes.list, { items: [] }),
];
