import { RefuseWith } from '@tenantry/api-client/testing';
import type { PendingSignIn, Session, SignInStep } from '@tenantry/contracts';
import { aPendingSignIn } from '@tenantry/contracts/fixtures';

const CODE = '123456';

/** The only code that the mock takes. */
export function checkCode(code: string): void {
  if (code !== CODE) throw new RefuseWith('invalidCredentials', { errors: [{ field: 'code', code: 'wrongCode' }] });
}

/** A sign-in of the mock between password and app. The address chooses what it waits for. */
export function halfDoor(enter: () => Session) {
  let pending: PendingSignIn | undefined;
  return {
    begin(email: string): SignInStep {
      if (email.startsWith('plain')) return { step: 'signedIn', session: enter() };
      const step = email.startsWith('new') ? 'enrolment' : 'secondFactor';
      const methods = step === 'enrolment' ? ([] as const) : (['totp', 'passkey', 'recoveryCode'] as const);
      pending = aPendingSignIn({ email, step, methods: [...methods] });
      return step === 'enrolment' ? { step } : { step, methods: pending.methods };
    },
    half(): PendingSignIn {
      if (!pending) throw new RefuseWith('notSignedIn');
      return pending;
    },
    enter(): Session {
      this.half();
      pending = undefined;
      return enter();
    },
    leave(): null {
      pending = undefined;
      return null;
    },
  };
}

export type HalfDoor = ReturnType<typeof halfDoor>;
