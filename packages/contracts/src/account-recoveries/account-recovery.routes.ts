import * as z from 'zod/mini';
import { memberId } from '../core/ids';
import { defineRoute } from '../core/route';
import { nothing } from '../sessions/session.routes';
import { token } from '../sessions/session.schema';
import { accountRecoveryLink, cancelledRecovery, newAccountRecovery, waitingRecovery } from './account-recovery.schema';

const one = z.object({ id: memberId });
const link = z.strictObject({ token });

/** The way back for who has lost the mailbox or the second factor, asked for by whoever manages them (decision 13). */
export const memberRecoveryRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  start: defineRoute({
    method: 'POST',
    path: `/${audience}/members/:id/recovery`,
    permission: 'members.manage',
    params: one,
    body: newAccountRecovery,
    response: waitingRecovery,
    errors: [
      'emailTaken',
      'emailUnchanged',
      'memberNotActive',
      'noFactorToReset',
      'recoveryWaiting',
      'recoveryOutOfReach',
    ],
    reauthentication: true,
    rate: 'mail',
    summary:
      'Force another sign-in address or reset the second factor of a person, 72 hours from now; they may say no.',
  }),
  withdraw: defineRoute({
    method: 'DELETE',
    path: `/${audience}/members/:id/recovery`,
    permission: 'members.manage',
    params: one,
    response: nothing,
    errors: ['memberNotActive', 'noRecovery'],
    acting: 'never',
    summary: 'Take a waiting recovery back; everything stays as it is.',
  }),
});

/** Where the mailed link leads. */
export const accountRecoveryLinkRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  inspect: defineRoute({
    method: 'POST',
    path: `/${audience}/account-recovery/link`,
    permission: 'anyone',
    body: link,
    response: accountRecoveryLink,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'What a mailed link can stop. Changes nothing.',
  }),
  cancel: defineRoute({
    method: 'POST',
    path: `/${audience}/account-recovery/cancellation`,
    permission: 'anyone',
    body: link,
    response: cancelledRecovery,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'Stop a waiting recovery by the link to the address in force, signed in or not.',
  }),
});

/** The sets of either audience. */
export type MemberRecoveryRoutes = ReturnType<typeof memberRecoveryRoutesOf<'admin' | 'customer'>>;
export type AccountRecoveryLinkRoutes = ReturnType<typeof accountRecoveryLinkRoutesOf<'admin' | 'customer'>>;
