import { respond } from '@tenantry/api-client/testing';
import { enrolmentRoutesOf, passkeySignInRoutesOf, secondStepRoutesOf } from '@tenantry/contracts';
import { aPasskeyCreation, aPasskeyRequest, aTotpSetup, someRecoveryCodes } from '@tenantry/contracts/fixtures';
import { checkCode, type HalfDoor } from './half-door';

/** What a sign-in asks for after the password, and the passkey that takes the place of both. Any passkey will do. */
export function halfSessionHandlers(audience: 'admin' | 'customer', door: HalfDoor) {
  const step = secondStepRoutesOf(audience);
  const enrolment = enrolmentRoutesOf(audience);
  const passkey = passkeySignInRoutesOf(audience);
  const enrolled = () => ({ session: door.enter(), recoveryCodes: someRecoveryCodes() });
  return [
    respond(step.pending, () => door.half()),
    respond(step.cancel, () => door.leave()),
    respond(step.giveCode, ({ body }) => {
      checkCode(body.code);
      return door.enter();
    }),
    respond(step.giveRecoveryCode, () => door.enter()),
    respond(step.passkeyOptions, aPasskeyRequest()),
    respond(step.givePasskey, () => door.enter()),
    respond(enrolment.beginTotp, aTotpSetup()),
    respond(enrolment.confirmTotp, ({ body }) => {
      checkCode(body.code);
      return enrolled();
    }),
    respond(enrolment.passkeyOptions, aPasskeyCreation()),
    respond(enrolment.addPasskey, enrolled),
    respond(passkey.options, aPasskeyRequest()),
    respond(passkey.signIn, () => door.begin('plain')),
  ];
}
