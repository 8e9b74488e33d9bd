import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { profileRoutes, sessionRoutes } from '@tenantry/contracts/admin';
import { aPasswordLink, aProfile, aSession } from '@tenantry/contracts/fixtures';

let session = aSession({ otherAccounts: ['Adige Informatica'] });
let signedIn = true;
let profile = aProfile({ email: session.user.email, firstName: 'Giulia', lastName: 'Bortolin' });

/** Who is there: any password opens but "wrong". */
export const doorHandlers = [
  respond(sessionRoutes.current, () => {
    if (!signedIn) throw new RefuseWith('notSignedIn');
    return session;
  }),
  respond(sessionRoutes.signIn, ({ body }) => {
    if (body.password === 'wrong') throw new RefuseWith('invalidCredentials');
    signedIn = true;
    return session;
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
