import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { ownPasswordRoutes, ownSessionRoutes } from '@tenantry/contracts/customer';
import { anOwnSession } from '@tenantry/contracts/fixtures';

let sessions = [
  anOwnSession({ app: 'customer', accountName: 'Officine Valbrentana S.r.l.' }),
  anOwnSession({ number: 1, app: 'customer', accountName: 'Colle Fiorviola', browser: 'Safari', system: 'iPhone' }),
];

/** Where the person is signed in. */
export const ownSessionHandlers = [
  respond(ownSessionRoutes.list, () => ({ items: sessions })),
  respond(ownSessionRoutes.end, ({ params }) => {
    if (!sessions.some(({ id }) => id === params.id)) throw new RefuseWith('notFound');
    sessions = sessions.filter(({ id }) => id !== params.id);
    return null;
  }),
  respond(ownSessionRoutes.authenticate, null),
  respond(ownPasswordRoutes.change, null),
  respond(ownSessionRoutes.endOthers, () => {
    sessions = sessions.filter(({ current }) => current);
    return null;
  }),
];
