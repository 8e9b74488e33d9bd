import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { refusedAttempts, securityEvent } from './security-event.schema';

/** What a person sees of what happened to their sign-in; the same in both apps. */
export const securityEventRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  list: defineRoute({
    method: 'GET',
    path: `/${audience}/profile/security-events`,
    permission: 'signedIn',
    response: z.object({ items: z.array(securityEvent), refused: z.nullable(refusedAttempts) }),
    summary: 'The newest 50 events of the own sign-in in all own accounts, and refused attempts.',
  }),
});

/** The set of either audience. */
export type SecurityEventRoutes = ReturnType<typeof securityEventRoutesOf<'admin' | 'customer'>>;
