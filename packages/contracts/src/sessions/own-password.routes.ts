import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { credentials, newPassword } from './session.schema';
import { nothing } from './session.routes';

export const ownPasswordRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  change: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/password`,
    permission: 'signedIn',
    body: z.strictObject({ currentPassword: credentials.shape.password, password: newPassword }),
    response: nothing,
    errors: ['invalidCredentials'],
    idempotency: 'none',
    rate: 'signIn',
    summary:
      'Change the own password; ends all other sessions, renews the token of this one and tells its person by mail.',
  }),
});

/** The set of either audience. */
export type OwnPasswordRoutes = ReturnType<typeof ownPasswordRoutesOf<'admin' | 'customer'>>;
