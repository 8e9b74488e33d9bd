import * as z from 'zod/mini';
import { memberId } from '../core/ids';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';

/** What an administrator does about the people of a tenant they manage; the same set in both apps. */
export const memberRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  endSessions: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/end-sessions`,
    permission: 'members.manage',
    params: z.object({ id: memberId }),
    response: nothing,
    reauthentication: true,
    summary: 'End every session of another person in an account, and keep out those that could move into it.',
  }),
});
