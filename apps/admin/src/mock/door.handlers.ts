import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { halfDoor, halfSessionHandlers } from '@tenantry/app-frame/mock';
import { profileRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { aPasswordLink, aProfile, aSession } from '@tenantry/contracts/fixtures';

let session = aSession({ otherAccounts: ['Adige Informatica'] });
let signedIn = true;
let profile = aProfile({ email: session.user.email, firstName: 'Giulia', lastName: 'Bortolin' });

const enter = () => {
  signedIn = true;
  return session;
};
const half = halfDoor(enter);

/**
 * Who is there: any password opens but "wrong", and the code is 123456. An address that begins with "new" has no second
 * factor yet, one that begins with "plain" needs none.
 */
export const doorHandlers = [
  ...halfSessionHandlers('admin', half),
  respond(sessionRoutes.current, () => {
    if (!signedIn) throw new RefuseWith('notSignedIn');
    return session;
  }),
  respond(sessionRoutes.signIn, ({ body }) => {
    if (body.password === 'wrong') throw new RefuseWith('invalidCredentials');
    return half.begin(body.email);
  }),
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
  respond(sessionRoutes.inspectPasswordLink, aPasswordLink()),
  respond(sessionRoutes.setPassword, null),
  respond(profileRoutes.get, () => profile),
  respond(profileRoutes.update, ({ body }) => (profile = { ...profile, ...body, version: profile.version + 1 })),
];
