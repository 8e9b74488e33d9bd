import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { ownPasswordRoutes, ownSessionRoutes } from '@tenantry/contracts/admin';
import { anOwnSession } from '@tenantry/contracts/fixtures';

let sessions = [
  anOwnSession(),
  anOwnSession({ number: 1, browser: 'Safari', system: 'iPhone', address: '198.51.100.24' }),
  anOwnSession({ number: 2, app: 'customer', accountName: 'Officine Valbrentana S.r.l.', browser: null, system: null }),
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
