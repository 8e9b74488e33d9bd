import * as z from 'zod/mini';
import { role } from '../access/roles';
import { memberId } from '../core/ids';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { contactOfRemoved, member } from './member.schema';

const one = z.object({ id: memberId });
const conditional = { etag: true, ifMatch: true } as const;
const stale = ['staleVersion', 'preconditionRequired'] as const;

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
  changeRole: defineRoute({
    method: 'PUT',
    path: `/${audience}/members/:id/role`,
    permission: 'members.manage',
    params: one,
    body: z.strictObject({ role }),
    response: member,
    ...conditional,
    errors: [...stale, 'roleAlreadyHeld', 'lastAdministrator'],
    reauthentication: true,
    summary: 'Give a person another role, within the rights of who gives it.',
  }),
  disable: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/disable`,
    permission: 'members.manage',
    params: one,
    response: member,
    ...conditional,
    errors: [...stale, 'lastAdministrator'],
    reauthentication: true,
    summary: 'Shut a person out of the tenant; what they have elsewhere stays.',
  }),
  enable: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/enable`,
    permission: 'members.manage',
    params: one,
    response: member,
    ...conditional,
    errors: [...stale],
    acting: 'never',
    summary: 'Let a person in again, from their next sign-in on.',
  }),
  remove: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/remove`,
    permission: 'members.manage',
    params: one,
    body: z.strictObject({ contact: contactOfRemoved }),
    response: nothing,
    ifMatch: true,
    errors: [...stale, 'lastAdministrator'],
    reauthentication: true,
    summary: 'Take a person off the tenant; their contact goes too or stays without user (S004-33).',
  }),
  resendInvitation: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/invitation`,
    permission: 'members.manage',
    params: one,
    response: member,
    ...conditional,
    errors: [...stale, 'notInvited'],
    rate: 'mail',
    acting: 'never',
    summary: 'Send an invitation once more, for seven days from now; the link of the mail before is dead.',
  }),
  withdrawInvitation: defineRoute({
    method: 'DELETE',
    path: `/${audience}/members/:id/invitation`,
    permission: 'members.manage',
    params: one,
    response: nothing,
    ifMatch: true,
    errors: [...stale, 'notInvited', 'lastAdministrator'],
    acting: 'never',
    summary: 'Take an invitation back; its link is dead.',
  }),
});

/** The set of either audience. */
export type MemberRoutes = ReturnType<typeof memberRoutesOf<'admin' | 'customer'>>;
