import { RefuseWith, respond } from '@tenantry/api-client/testing';
import {
  emailChangeLinkRoutesOf,
  memberEmailChangeRoutesOf,
  ownEmailChangeRoutesOf,
  type WaitingEmailChange,
} from '@tenantry/contracts';
import { anEmailChangeLink, aWaitingEmailChange } from '@tenantry/contracts/fixtures';

/** The change of a sign-in address; every link works, and each address but `taken@...` is free. */
export function emailChangeHandlers(audience: 'admin' | 'customer') {
  let waiting: WaitingEmailChange = aWaitingEmailChange(null);
  const own = ownEmailChangeRoutesOf(audience);
  const members = memberEmailChangeRoutesOf(audience);
  const links = emailChangeLinkRoutesOf(audience);
  const asked = (email: string): WaitingEmailChange => {
    if (email.startsWith('taken@'))
      throw new RefuseWith('emailTaken', { errors: [{ field: 'email', code: 'emailTaken' }] });
    return aWaitingEmailChange(email);
  };
  return [
    respond(own.get, () => waiting),
    respond(own.request, ({ body }) => (waiting = asked(body.email))),
    respond(own.resend, () => waiting),
    respond(own.cancel, () => (waiting = aWaitingEmailChange(null))),
    respond(members.request, ({ body }) => asked(body.email)),
    respond(members.resend, aWaitingEmailChange()),
    respond(members.cancel, aWaitingEmailChange(null)),
    respond(links.inspect, ({ body }) =>
      anEmailChangeLink({ purpose: body.token.startsWith('undo') ? 'undo' : 'confirm' }),
    ),
    respond(links.confirm, { outcome: 'confirmed' }),
    respond(links.undo, { outcome: 'reverted' }),
  ];
}
