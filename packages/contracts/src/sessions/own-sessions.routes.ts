import * as z from 'zod/mini';
import { sessionId } from '../core/ids';
import { defineRoute } from '../core/route';
import { ownSession } from './own-session.schema';
import { credentials } from './session.schema';
import { nothing } from './session.routes';

/** What a person sees and ends of their own sessions (SE-10); the same set in both apps. */
export const ownSessionRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  list: defineRoute({
    method: 'GET',
    path: `/${audience}/sessions`,
    permission: 'signedIn',
    response: z.object({ items: z.array(ownSession) }),
    summary: 'The own live sessions in both apps, the asking one first.',
  }),
  end: defineRoute({
    method: 'DELETE',
    path: `/${audience}/sessions/:id`,
    permission: 'signedIn',
    params: z.object({ id: sessionId }),
    response: nothing,
    summary: 'End one of the own sessions, at once and everywhere.',
  }),
  endOthers: defineRoute({
    method: 'POST',
    path: `/${audience}/sessions/end-others`,
    permission: 'signedIn',
    response: nothing,
    reauthentication: true,
    summary: 'End all own sessions but the asking one.',
  }),
  authenticate: defineRoute({
    method: 'POST',
    path: `/${audience}/session/authentication`,
    permission: 'signedIn',
    body: z.strictObject({ password: credentials.shape.password }),
    response: nothing,
    errors: ['invalidCredentials'],
    idempotency: 'none',
    rate: 'signIn',
    summary: 'Give the password again, for the routes that want it given within the last five minutes.',
  }),
});

/** The set of either audience. */
export type OwnSessionRoutes = ReturnType<typeof ownSessionRoutesOf<'admin' | 'customer'>>;
