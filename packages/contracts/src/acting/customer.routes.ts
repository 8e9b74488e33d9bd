import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { actingEntrance } from './acting.schema';

export const actingRoutes = {
  enter: defineRoute({
    method: 'POST',
    path: '/customer/acting',
    permission: 'anyone',
    body: actingEntrance,
    response: nothing,
    errors: ['linkInvalid', 'sessionOpen'],
    rate: 'signIn',
    summary:
      'Enter the customer area with the pass that starting to act left in this browser; sets the session cookie.',
  }),
  end: defineRoute({
    method: 'DELETE',
    path: '/customer/acting',
    permission: 'signedIn',
    response: nothing,
    idempotency: 'none',
    acting: 'always',
    summary: 'Stop acting for the customer; ends the session.',
  }),
};
