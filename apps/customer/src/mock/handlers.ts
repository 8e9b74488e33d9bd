import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { halfDoor, halfSessionHandlers, ownFactorHandlers } from '@tenantry/app-frame/mock';
import { homeRoutes, ownLicenceRoutes, profileRoutes, sessionRoutes } from '@tenantry/contracts/customer';
import * as a from '@tenantry/contracts/fixtures';
import { actingHandlers } from './acting.handlers';
import { announcementHandlers } from './announcement.handlers';
import { auditHandlers } from './audit.handlers';
import { contactHandlers } from './contact.handlers';
import { memberHandlersOfCustomer } from './member.handlers';
import { ownSessionHandlers } from './own-session.handlers';
import { securityEventHandlers } from './security-event.handlers';

let session = a.aSession({
  role: 'owner',
  firstName: 'Lucia',
  lastName: 'Ferraro',
  tenantName: 'Officine Valbrentana S.r.l.',
  tier: 2,
  otherAccounts: ['Colle Fiorviola'],
});
let signedIn = true;
let profile = a.aProfile();

const current = () => {
  if (!signedIn) throw new RefuseWith('notSignedIn');
  return session;
};

const half = halfDoor(() => {
  signedIn = true;
  return session;
});

/** Answers every route from fixtures; the rules of a real back end are not imitated here. */
export const handlers = [
  respond(sessionRoutes.current, current),
  respond(sessionRoutes.signIn, ({ body }) => {
    if (body.password === 'wrong') throw new RefuseWith('invalidCredentials');
    return half.begin(body.email);
  }),
  ...halfSessionHandlers('customer', half),
  ...ownFactorHandlers('customer', { totp: null, recoveryCodesLeft: null, requiredBecause: null }),
  respond(sessionRoutes.signOut, () => {
    signedIn = false;
    return null;
  }),
  respond(sessionRoutes.switchAccount, ({ body }) => {
    const account = session.accounts.find(({ membershipId }) => membershipId === body.membershipId);
    if (!account) throw new RefuseWith('notFound');
    return (session = { ...session, account });
  }),
  respond(sessionRoutes.forgottenPassword, null),
  respond(sessionRoutes.inspectPasswordLink, a.aPasswordLink()),
  respond(sessionRoutes.setPassword, null),
  respond(profileRoutes.get, () => profile),
  respond(profileRoutes.update, ({ body }) => (profile = { ...profile, ...body, version: profile.version + 1 })),
  ...ownSessionHandlers,
  ...securityEventHandlers,
  ...actingHandlers,
  ...announcementHandlers,
  ...auditHandlers,
  ...contactHandlers,
  ...memberHandlersOfCustomer,
  respond(homeRoutes.get, a.aHome()),
  respond(ownLicenceRoutes.list, {
    items: [a.aLicence(), a.aLicence({ number: 1, status: 'expiring', autoRenew: false, planName: 'Centralino VoIP' })],
  }),
];
