import { RefuseWith, respond } from '@tenantry/api-client/testing';
import { accountRecoveryLinkRoutesOf, type NewAccountRecovery, type WaitingRecovery } from '@tenantry/contracts';
import { anAccountRecoveryLink, aWaitingRecovery } from '@tenantry/contracts/fixtures';

const DELAY = 72 * 3_600_000;

/** What was asked for waits for 72 hours; each address but `taken@...` is free. */
export function startedRecovery(wanted: NewAccountRecovery): WaitingRecovery {
  if (wanted.email?.startsWith('taken@'))
    throw new RefuseWith('emailTaken', { errors: [{ field: 'email', code: 'emailTaken' }] });
  const takesForceAt = new Date(Date.now() + DELAY).toISOString();
  const { kind, email: newEmail, reason } = wanted;
  return aWaitingRecovery({ kind, reason, newEmail, takesForceAt });
}

/** The links that stop a recovery; one that begins with `factor` is about a second factor. */
export function accountRecoveryLinkHandlers(audience: 'admin' | 'customer') {
  const links = accountRecoveryLinkRoutesOf(audience);
  const about = (token: string) =>
    anAccountRecoveryLink(token.startsWith('factor') ? { kind: 'secondFactor', newEmail: null } : {});
  return [
    respond(links.inspect, ({ body }) => about(body.token)),
    respond(links.cancel, ({ body }) => ({ kind: about(body.token).kind })),
  ];
}
