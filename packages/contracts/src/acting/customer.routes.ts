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
      'Enter the customer area with the pass of who acts for a customer; sets the session cookie of this audience.',
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
