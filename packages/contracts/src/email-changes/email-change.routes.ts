import * as z from 'zod/mini';
import { memberId } from '../core/ids';
import { defineRoute } from '../core/route';
import { token } from '../sessions/session.schema';
import { emailChangeLink, emailChangeOutcome, newSignInAddress, waitingEmailChange } from './email-change.schema';

const one = z.object({ id: memberId });
const link = z.strictObject({ token });

/** The change of a sign-in address, asked for by its person (S004-34 to S004-39); the same set in both apps. */
export const ownEmailChangeRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  get: defineRoute({
    method: 'GET',
    path: `/${audience}/profile/email-change`,
    permission: 'signedIn',
    response: waitingEmailChange,
    summary: 'The own new address, as long as it waits to be confirmed.',
  }),
  request: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/email-change`,
    permission: 'signedIn',
    body: newSignInAddress,
    response: waitingEmailChange,
    errors: ['emailTaken', 'emailUnchanged'],
    reauthentication: true,
    rate: 'mail',
    summary: 'Ask for another sign-in address; mails a link to it and tells the old one, which stays until confirmed.',
  }),
  resend: defineRoute({
    method: 'POST',
    path: `/${audience}/profile/email-change/resend`,
    permission: 'signedIn',
    response: waitingEmailChange,
    errors: ['noEmailChange'],
    rate: 'mail',
    summary: 'Mail the link once more, for 48 hours from now; the one before is dead.',
  }),
  cancel: defineRoute({
    method: 'DELETE',
    path: `/${audience}/profile/email-change`,
    permission: 'signedIn',
    response: waitingEmailChange,
    errors: ['noEmailChange'],
    summary: 'Keep the old address; the mailed link is dead.',
  }),
});

/** The same, asked for by whoever manages the person (decision 13): only the person can confirm it. */
export const memberEmailChangeRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  request: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/email-change`,
    permission: 'members.manage',
    params: one,
    body: newSignInAddress,
    response: waitingEmailChange,
    errors: ['emailTaken', 'emailUnchanged', 'memberNotActive'],
    reauthentication: true,
    rate: 'mail',
    summary:
      'Ask for another sign-in address of a person; it takes force when they confirm it, signed in as themselves.',
  }),
  resend: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/email-change/resend`,
    permission: 'members.manage',
    params: one,
    response: waitingEmailChange,
    errors: ['noEmailChange', 'memberNotActive'],
    rate: 'mail',
    acting: 'never',
    summary: 'Mail the link once more, for 48 hours from now; the one before is dead.',
  }),
  cancel: defineRoute({
    method: 'DELETE',
    path: `/${audience}/members/:id/email-change`,
    permission: 'members.manage',
    params: one,
    response: waitingEmailChange,
    errors: ['noEmailChange', 'memberNotActive'],
    acting: 'never',
    summary: 'Keep the old address of a person; the mailed link is dead.',
  }),
});

/** Where the mailed links lead. */
export const emailChangeLinkRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  inspect: defineRoute({
    method: 'POST',
    path: `/${audience}/email-change/link`,
    permission: 'anyone',
    body: link,
    response: emailChangeLink,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'What a mailed link is for. Changes nothing.',
  }),
  confirm: defineRoute({
    method: 'POST',
    path: `/${audience}/email-change/confirmation`,
    permission: 'signedIn',
    body: link,
    response: emailChangeOutcome,
    errors: ['linkInvalid'],
    idempotency: 'none',
    reauthentication: true,
    summary: 'Confirm the own new address, signed in with the old one; ends the other sessions.',
  }),
  undo: defineRoute({
    method: 'POST',
    path: `/${audience}/email-change/undo`,
    permission: 'anyone',
    body: link,
    response: emailChangeOutcome,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'Keep the old address, or bring it back within 72 hours: ends all sessions and asks for a new password.',
  }),
});

/** The sets of either audience. */
export type OwnEmailChangeRoutes = ReturnType<typeof ownEmailChangeRoutesOf<'admin' | 'customer'>>;
export type MemberEmailChangeRoutes = ReturnType<typeof memberEmailChangeRoutesOf<'admin' | 'customer'>>;
export type EmailChangeLinkRoutes = ReturnType<typeof emailChangeLinkRoutesOf<'admin' | 'customer'>>;
